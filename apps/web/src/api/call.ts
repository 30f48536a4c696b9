import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { type AnyEndpoint, type Args, addressOf, type LooseInput } from './input.ts';
import { problemOf, unreachable } from './problem.ts';

/** The CSRF token of the session; set at sign-in and after each reading of the session, kept in memory only. */
let csrfToken = '';
export const setCsrfToken = (token: string): void => {
  csrfToken = token;
};

/** False after a start without a network, or when another window changed the session: read the session first. */
export const hasCsrfToken = (): boolean => csrfToken !== '';

type Ended = () => void;
let onSessionEnded: Ended = () => {};
/** Called once for each answer 401 `not-signed-in`, whichever screen asked. */
export const whenSessionEnds = (listener: Ended): void => {
  onSessionEnded = listener;
};

/** Calls an endpoint. Answers its reply, typed by the contract; throws `ProblemError` for everything else. */
export async function call<E extends AnyEndpoint>(endpoint: E, ...[input]: Args<E>): Promise<ReplyOf<E>> {
  const response = await send(endpoint, (input ?? {}) as LooseInput);
  return (await response.json().catch(() => {
    throw unreachable();
  })) as ReplyOf<E>;
}

/** Fetches a file and hands it to the browser as a download, under the name that the server gave. */
export async function download<E extends AnyEndpoint>(endpoint: E, ...[input]: Args<E>): Promise<void> {
  const response = await send(endpoint, (input ?? {}) as LooseInput);
  const name = fileNameOf(response.headers.get('content-disposition')) ?? 'thuocdo';
  saveAs(await response.blob(), name);
}

/** The address of a `GET` file endpoint, for `<a href>`, `<img src>` and `<iframe>`. */
export function fileAddress<E extends AnyEndpoint>(endpoint: E, ...[input]: Args<E>): string {
  return addressOf(endpoint.path, (input ?? {}) as LooseInput);
}

/** Offers bytes to be saved; nothing leaves the browser. */
export function saveAs(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** RFC 6266: `filename*` wins, because it carries Vietnamese letters. */
export function fileNameOf(disposition: string | null): string | undefined {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (extended !== undefined) return decodeURIComponent(extended);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
}

export const isWrite = (endpoint: AnyEndpoint): boolean => endpoint.method !== 'GET';

export function headersOf(endpoint: AnyEndpoint): Record<string, string> {
  return isWrite(endpoint) ? { 'x-csrf-token': csrfToken } : {};
}

/** A refused answer as a thrown problem, and the end of the session told to the frame. */
export function refuse(status: number, mediaType: string | null, body: string): never {
  const problem = problemOf(status, mediaType, body);
  if (problem.code === 'not-signed-in') onSessionEnded();
  if (problem.code === 'csrf-missing') csrfToken = '';
  throw problem;
}

async function send(endpoint: AnyEndpoint, input: LooseInput): Promise<Response> {
  const hasBody = isWrite(endpoint) && input.body !== undefined;
  const response = await fetch(addressOf(endpoint.path, input), {
    method: endpoint.method,
    credentials: 'same-origin',
    cache: 'no-store',
    headers: {
      accept: 'application/json, application/problem+json, */*;q=0.1',
      ...headersOf(endpoint),
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
    },
    ...(hasBody ? { body: JSON.stringify(input.body) } : {}),
  }).catch(() => {
    throw unreachable();
  });
  if (!response.ok)
    refuse(response.status, response.headers.get('content-type'), await response.text().catch(() => ''));
  return response;
}
