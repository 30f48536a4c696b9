import { createHash } from 'node:crypto';
import type { ConnectorDefinition, ConnectorFailure, SaidFinding } from '@thuocdo/contract/connectors';
import { type ReplyFinding, type ReplyRow, readReply, rowsOfJson } from '@thuocdo/core/connectors';
import { defaultSheetLimits, readSheet } from '@thuocdo/documents/tables';
import type { Config } from '../../config.ts';
import type { Db } from '../../platform/db/open.ts';
import { FetchFault } from '../../platform/net/fetch-fault.ts';
import { type FetchedReply, fetchLimited } from '../../platform/net/fetch-limited.ts';
import { type Admitted, admitSaid, type Refusal } from './admit-said.ts';
import { mappedElements } from './inspect-definition.ts';
import { rowsOfTable } from './rows-of-table.ts';
import { readSecret } from './secrets.ts';

const timeoutMs = 20_000;
const maxBytes = 10 * 1024 * 1024;

/** What a fetch is about: `connectorId` names the file of the secret. */
export interface Asked {
  unitId: string;
  connectorId: string | null;
  system: string;
  definition: ConnectorDefinition;
}

export interface FetchedFigures {
  admitted: Admitted;
  /** All that was refused, in what came and in what it says. */
  findings: SaidFinding[];
  passedOver: number;
  reply: { sha256: string; bytes: number };
}

/** A reply that came and is of no use: the server is up, so trying again at once would not help. */
export class ReplyFault extends Error {
  readonly failure: ConnectorFailure;
  readonly reply: { sha256: string; bytes: number };
  constructor(failure: ConnectorFailure, reply: { sha256: string; bytes: number }) {
    super(failure.code);
    this.failure = failure;
    this.reply = reply;
  }
}

/**
 * Fetches a reply and reads it as figures; nothing is written. It takes the pool and never a transaction, which would wait for the
 * other system and, on the embedded database, with it everybody. @throws FetchFault, ReplyFault, the reason of `stopping`
 */
export async function fetchFigures(
  db: Db,
  config: Config,
  { unitId, connectorId, system, definition }: Asked,
  { today, stopping }: { today: string; stopping?: AbortSignal | undefined },
): Promise<FetchedFigures> {
  const fetched = await fetchLimited(definition.url, {
    hosts: config.pullHosts,
    plainHttp: config.pullPlainHttp,
    headers: await headersOf(config, definition, connectorId),
    timeoutMs,
    maxBytes,
    ...(stopping === undefined ? {} : { stopping }),
  });
  const reply = { sha256: createHash('sha256').update(fetched.bytes).digest('hex'), bytes: fetched.bytes.length };
  const rows = await rowsOf(fetched, definition, (failure) => new ReplyFault(failure, reply));
  const read = readReply(definition.mapping, rows, today);
  const scope = { unitId, system, elements: mappedElements(definition) };
  const admitted = await admitSaid(db, scope, read.said, { today, numbers: definition.mapping.numbers });
  const findings = [...read.findings.map(presentFinding), ...admitted.refusals.map(presentRefused)];
  return { admitted, findings, passedOver: read.passedOver, reply };
}

async function headersOf(
  config: Config,
  { secretHeader }: ConnectorDefinition,
  connectorId: string | null,
): Promise<Record<string, string>> {
  if (secretHeader === null) return {};
  const value = connectorId === null ? undefined : await readSecret(config, connectorId);
  if (value === undefined)
    throw new FetchFault('secret-missing', { file: `keys/connectors/${connectorId ?? '…'}.secret` });
  return { [secretHeader]: value };
}

type Refuse = (failure: ConnectorFailure) => ReplyFault;

const jsonTypes = /^(application|text)\/(json|[a-z0-9.-]+\+json)$/;
const csvTypes = new Set(['text/csv', 'application/csv', 'text/plain', 'text/tab-separated-values']);

async function rowsOf(fetched: FetchedReply, { mapping }: ConnectorDefinition, refuse: Refuse): Promise<ReplyRow[]> {
  const { mediaType, charset, bytes } = fetched;
  const wanted = mapping.format === 'json' ? 'JSON' : 'CSV';
  if (looksLikeHtml(fetched)) throw refuse({ code: 'html', params: { wanted } });
  const fits = mapping.format === 'json' ? jsonTypes.test(mediaType) : csvTypes.has(mediaType);
  if (!fits) throw refuse({ code: 'media-type', params: { wanted, mediaType: mediaType || '–' } });
  if (charset !== undefined && !['utf-8', 'utf8', 'us-ascii'].includes(charset))
    throw refuse({ code: 'charset', params: { charset } });
  return mapping.format === 'json' ? jsonRows(bytes, mapping.rows, refuse) : csvRows(bytes, refuse);
}

function looksLikeHtml({ mediaType, bytes }: FetchedReply): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 300)).trimStart().toLowerCase();
  return mediaType.includes('html') || start.startsWith('<!doctype html') || start.startsWith('<html');
}

function jsonRows(bytes: Uint8Array, pointer: string, refuse: Refuse): ReplyRow[] {
  const rows = rowsOfJson(parsed(bytes, refuse), pointer);
  if (Array.isArray(rows)) return rows;
  throw refuse({ code: rows.code, params: { ...rows.params } });
}

function parsed(bytes: Uint8Array, refuse: Refuse): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse({ code: 'charset', params: { charset: '?' } });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw refuse({ code: 'not-json', params: {} });
  }
}

async function csvRows(bytes: Uint8Array, refuse: Refuse): Promise<ReplyRow[]> {
  const read = await readSheet(bytes, defaultSheetLimits);
  const [finding] = read.ok ? [] : read.findings;
  if (!read.ok || read.format !== 'csv') {
    const isCharset = finding?.code === 'not-utf8';
    throw refuse(isCharset ? { code: 'charset', params: { charset: '?' } } : { code: 'not-csv', params: {} });
  }
  return rowsOfTable(read.sheets[0]?.rows ?? []);
}

const presentFinding = ({ code, at, params }: ReplyFinding): SaidFinding => ({
  rule: code,
  at,
  element: null,
  unit: null,
  period: null,
  said: params['column'] === undefined ? null : String(params['column']),
});

const presentRefused = ({ rule, said }: Refusal): SaidFinding => ({
  rule,
  at: said.at,
  element: said.element,
  unit: said.unit ?? null,
  period: said.period,
  said: String(said.value).slice(0, 100),
});
