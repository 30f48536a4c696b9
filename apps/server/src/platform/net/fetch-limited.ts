import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { PullHost } from '../../config.ts';
import { type AdmittedAddress, admitAddress, type Resolve, resolveByDns } from './admit-address.ts';
import { FetchFault } from './fetch-fault.ts';

export interface FetchLimits {
  hosts: readonly PullHost[];
  plainHttp: boolean;
  headers: Readonly<Record<string, string>>;
  /** For everything together: name, connection, redirects, body. */
  timeoutMs: number;
  /** Of the body as it is after decompression. */
  maxBytes: number;
  /** Ends the fetch before its time; it then throws the signal's reason. */
  stopping?: AbortSignal;
  resolve?: Resolve;
}

export interface FetchedReply {
  /** `application/json`, lower case, without parameters; empty when the server said none. */
  mediaType: string;
  /** As the server said it, lower case; undefined when it said none. */
  charset: string | undefined;
  bytes: Uint8Array;
}

const mostRedirects = 3;

/**
 * GETs an address of a listed host, connected to the very address that was looked at. Redirects stay on the host; the body is read no
 * further than the limit. @throws FetchFault for all that can go wrong on the other side, and the reason of `stopping`
 */
export async function fetchLimited(address: string, limits: FetchLimits): Promise<FetchedReply> {
  limits.stopping?.throwIfAborted();
  const { signal, release } = endOf(limits);
  const ended = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  const fetched = follow(address, limits, signal);
  // What comes after the end has nobody to tell.
  fetched.catch(() => undefined);
  return Promise.race([fetched, ended]).finally(release);
}

/** The time that is up or the program that stops, whichever comes first. Not `AbortSignal.any`: the stop outlives many fetches. */
function endOf({ timeoutMs, stopping }: FetchLimits): { signal: AbortSignal; release: () => void } {
  const ending = new AbortController();
  const timeout = new FetchFault('timeout', { seconds: timeoutMs / 1000 }, true);
  const timer = setTimeout(() => ending.abort(timeout), timeoutMs);
  const stop = () => ending.abort(stopping?.reason);
  stopping?.addEventListener('abort', stop);
  const release = () => {
    clearTimeout(timer);
    stopping?.removeEventListener('abort', stop);
  };
  return { signal: ending.signal, release };
}

async function follow(address: string, limits: FetchLimits, signal: AbortSignal): Promise<FetchedReply> {
  const door = { hosts: limits.hosts, plainHttp: limits.plainHttp, resolve: limits.resolve ?? resolveByDns };
  let at = address;
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    const admitted = await admitAddress(at, door);
    const response = await ask(admitted, limits.headers, signal);
    const status = response.statusCode ?? 0;
    const location = status >= 300 && status < 400 ? response.headers.location : undefined;
    if (location === undefined) {
      if (status < 200 || status > 299) throw refused(response, status);
      return { ...typeOf(response), bytes: await readBody(response, limits.maxBytes) };
    }
    response.destroy();
    at = sameHost(location, admitted.url);
  }
  throw new FetchFault('too-many-redirects');
}

function sameHost(location: string, from: URL): string {
  const next = URL.canParse(location, from.href) ? new URL(location, from.href) : undefined;
  if (next === undefined || next.origin !== from.origin)
    throw new FetchFault('redirect-elsewhere', { host: next?.host ?? location.slice(0, 100) });
  return next.href;
}

function ask(
  { url, address, family }: AdmittedAddress,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
) {
  const options: RequestOptions = {
    method: 'GET',
    headers: { accept: 'application/json, text/csv;q=0.9', 'accept-encoding': 'gzip, identity', ...headers },
    agent: false,
    signal,
    // The address was looked at; asking the name again could give another one.
    lookup: (_host, wanted, done) => (wanted.all ? done(null, [{ address, family }]) : done(null, address, family)),
  };
  return new Promise<IncomingMessage>((resolve, reject) => {
    const sent = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, resolve);
    sent.on('error', (error: NodeJS.ErrnoException) => reject(connectionFault(error, url)));
    sent.end();
  });
}

function connectionFault(error: NodeJS.ErrnoException, url: URL): FetchFault {
  const code = error.code ?? '';
  const isCertificate = /CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_VERIFY/.test(code);
  return isCertificate
    ? new FetchFault('certificate', { host: url.hostname, code })
    : new FetchFault('unreachable', { host: url.hostname, code: code || 'HTTP' }, true);
}

function refused(response: IncomingMessage, status: number): FetchFault {
  response.destroy();
  if (status === 401 || status === 403) return new FetchFault('unauthorised', { status });
  return status === 429 || status >= 500
    ? new FetchFault('server-error', { status }, true)
    : new FetchFault('status', { status });
}

function typeOf(response: IncomingMessage): Pick<FetchedReply, 'mediaType' | 'charset'> {
  const [type = '', ...params] = (response.headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = params.map((param) => /^\s*charset\s*=\s*"?([^"\s]+)"?\s*$/.exec(param)?.[1]).find(Boolean);
  return { mediaType: type.trim(), charset };
}

async function readBody(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of decoded(response)) {
      size += (part as Buffer).length;
      if (size > maxBytes) throw new FetchFault('too-large', { megabytes: Math.round(maxBytes / 1024 / 1024) });
      parts.push(part as Buffer);
    }
  } catch (error) {
    if (error instanceof FetchFault) throw error;
    if (String((error as NodeJS.ErrnoException).code).startsWith('Z_')) throw new FetchFault('broken-compression');
    throw new FetchFault('unreachable', { host: '', code: 'ECONNRESET' }, true);
  } finally {
    response.destroy();
  }
  return Buffer.concat(parts);
}

function decoded(response: IncomingMessage): Readable {
  const ignore = () => undefined;
  switch (response.headers['content-encoding']?.toLowerCase() ?? 'identity') {
    case 'identity':
      return response;
    case 'gzip':
      return pipeline(response, createGunzip(), ignore);
    case 'deflate':
      return pipeline(response, createInflate(), ignore);
    case 'br':
      return pipeline(response, createBrotliDecompress(), ignore);
    default:
      throw new FetchFault('broken-compression');
  }
}
