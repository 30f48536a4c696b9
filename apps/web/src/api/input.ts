import type { Endpoint } from '@thuocdo/contract/endpoint';
import type { z } from 'zod';

/** Coerced numbers have the input type `unknown`; the caller gives what the server will read. */
type Given<S> = S extends z.ZodUndefined
  ? undefined
  : S extends z.ZodType
    ? z.input<S> extends object
      ? {
          [K in keyof z.input<S>]: unknown extends z.input<S>[K]
            ? K extends keyof z.output<S>
              ? z.output<S>[K]
              : never
            : z.input<S>[K];
        }
      : z.input<S>
    : never;

type OptionalKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];
type Loose<T> = Omit<T, OptionalKeys<T>> & Partial<Pick<T, OptionalKeys<T>>>;
type AllOptional<T> = Record<never, never> extends T ? true : false;

type Part<Name extends string, G> = [G] extends [undefined]
  ? { [N in Name]?: undefined }
  : AllOptional<G> extends true
    ? { [N in Name]?: G | undefined }
    : { [N in Name]: G };

// biome-ignore lint/suspicious/noExplicitAny: any endpoint, whatever its schemas
export type AnyEndpoint = Endpoint<any, any, any, any>;

/** What a call must be given: `params`, `query`, `body`, each only when the endpoint asks for it. */
export type InputOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, infer _R>
    ? Part<'params', Given<P>> & Part<'query', Loose<Given<Q>>> & Part<'body', Given<B>>
    : never;

/** `[]` when the endpoint needs nothing, else one input. */
export type Args<E> = Record<never, never> extends InputOf<E> ? [input?: InputOf<E>] : [input: InputOf<E>];

export interface LooseInput {
  params?: Record<string, unknown> | undefined;
  query?: Record<string, unknown> | undefined;
  body?: unknown;
}

/** The address with its params and query filled in; an absent query value is left out. */
export function addressOf(path: string, input: LooseInput): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(input.params?.[name] ?? '')),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) query.append(name, String(one));
    }
  }
  const text = query.toString();
  return text === '' ? filled : `${filled}?${text}`;
}
