import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { headersOf, refuse } from './call.ts';
import { type AnyEndpoint, addressOf, type InputOf, type LooseInput } from './input.ts';
import { ProblemError, unreachable } from './problem.ts';

export interface UploadWatch {
  /** Share sent, 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/**
 * Sends one file (field `file`, last) with the fields of the endpoint's body. XMLHttpRequest, because fetch does not tell
 * how much of a body has left.
 */
export function upload<E extends AnyEndpoint>(
  endpoint: E,
  input: InputOf<E>,
  file: File,
  watch: UploadWatch = {},
): Promise<ReplyOf<E>> {
  const { body, ...address } = input as LooseInput;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(endpoint.method, addressOf(endpoint.path, address));
    for (const [name, value] of Object.entries(headersOf(endpoint))) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => event.lengthComputable && watch.onProgress?.(event.loaded / event.total);
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(new ProblemError({ code: 'upload-incomplete' }, 0));
    request.onload = () => settle(request, resolve as (reply: unknown) => void, reject);
    watch.signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(formOf(body, file));
  });
}

function formOf(body: unknown, file: File): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== null) form.append(name, String(value));
  }
  form.append('file', file, file.name);
  return form;
}

function settle(request: XMLHttpRequest, resolve: (reply: unknown) => void, reject: (reason: unknown) => void): void {
  try {
    if (request.status < 200 || request.status > 299) {
      refuse(request.status, request.getResponseHeader('content-type'), request.responseText);
    }
    resolve(JSON.parse(request.responseText));
  } catch (error) {
    reject(error);
  }
}
