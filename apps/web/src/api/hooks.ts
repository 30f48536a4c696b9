import {
  keepPreviousData,
  type QueryKey,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { useRef } from 'react';
import { call } from './call.ts';
import type { AnyEndpoint, Args, InputOf } from './input.ts';
import type { ProblemError } from './problem.ts';

/** The cache key of an endpoint's reply: `invalidate` by `keyOf(listCampaigns)` meets every input of it. */
export function keyOf<E extends AnyEndpoint>(endpoint: E, input?: InputOf<E>): QueryKey {
  return input === undefined ? [endpoint.method, endpoint.path] : [endpoint.method, endpoint.path, input];
}

export interface AskOptions {
  /** False: do not ask yet. */
  enabled?: boolean;
  /** Keep showing the last page while the next one comes. */
  keepLast?: boolean;
  /** Ask again every so many milliseconds. */
  every?: number;
}

/** The reply of a reading endpoint, kept and refreshed. Give it to `<Loaded from>`. */
export function useEndpoint<E extends AnyEndpoint>(
  endpoint: E,
  input?: InputOf<E>,
  options: AskOptions = {},
): UseQueryResult<ReplyOf<E>, ProblemError> {
  return useQuery<ReplyOf<E>, ProblemError>({
    queryKey: keyOf(endpoint, input),
    queryFn: () => call(endpoint, ...([input] as unknown as Args<E>)),
    enabled: options.enabled ?? true,
    ...(options.keepLast ? { placeholderData: keepPreviousData as never } : {}),
    ...(options.every === undefined ? {} : { refetchInterval: options.every }),
  });
}

export interface CommandOptions<R> {
  /** Endpoints whose cached replies are stale after this command. */
  refreshes?: readonly AnyEndpoint[];
  onDone?: (reply: R) => void | Promise<void>;
}

export type Command<E extends AnyEndpoint> = UseMutationResult<ReplyOf<E>, ProblemError, InputOf<E>> & {
  /** Runs the command; a second call while one is under way does nothing. Failures stand in `error`. */
  run: (input: InputOf<E>) => void;
};

/** A writing endpoint. `command.isPending` disables the button, `command.error` goes to `<ProblemNotice>`. */
export function useCommand<E extends AnyEndpoint>(endpoint: E, options: CommandOptions<ReplyOf<E>> = {}): Command<E> {
  const client = useQueryClient();
  const busy = useRef(false);
  const mutation = useMutation<ReplyOf<E>, ProblemError, InputOf<E>>({
    mutationFn: (input) => call(endpoint, ...([input] as unknown as Args<E>)),
    onSuccess: async (reply) => {
      const stale = options.refreshes ?? [];
      await Promise.all(stale.map((one) => client.invalidateQueries({ queryKey: keyOf(one) })));
      await options.onDone?.(reply);
    },
    onSettled: () => {
      busy.current = false;
    },
  });
  const run = (input: InputOf<E>) => {
    if (busy.current) return;
    busy.current = true;
    mutation.mutate(input);
  };
  return Object.assign({}, mutation, { run });
}
