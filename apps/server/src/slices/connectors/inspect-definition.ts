import type { ConnectorDefinition } from '@thuocdo/contract/connectors';
import { isPointer } from '@thuocdo/core/connectors';
import type { Config } from '../../config.ts';
import type { Reader } from '../../platform/db/open.ts';
import { listedHost } from '../../platform/net/admit-address.ts';
import { FetchFault } from '../../platform/net/fetch-fault.ts';
import { Problem } from '../../platform/problem.ts';
import { systemNames, unknownElements } from './systems.ts';

type Fault = { pointer: string; rule: string; params: Record<string, unknown> };

/** Headers that belong to the connection, not to a secret. */
const ownHeaders = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
  'cookie',
  'accept-encoding',
]);

/** Names everything that is wrong with a definition. @throws Problem `connector-invalid` */
export async function refuseUnsound(
  db: Reader,
  config: Config,
  { system, definition }: { system: string; definition: ConnectorDefinition },
): Promise<void> {
  const faults = [
    ...((await systemNames(db)).has(system) ? [] : [fault('/system', 'unknown-system')]),
    ...addressFaults(definition, config),
    ...mappingFaults(definition),
    ...(await unknownElements(db, mappedElements(definition))).map((element) =>
      fault('/definition/mapping/element', 'unknown-element', { element }),
    ),
  ];
  if (faults.length > 0) throw new Problem('connector-invalid', { errors: faults.slice(0, 100) });
}

const fault = (pointer: string, rule: string, params: Record<string, unknown> = {}): Fault => ({
  pointer: `/body${pointer}`,
  rule,
  params,
});

function addressFaults({ url, secretHeader }: ConnectorDefinition, config: Config): Fault[] {
  const header =
    secretHeader !== null && ownHeaders.has(secretHeader.toLowerCase())
      ? [fault('/definition/secretHeader', 'reserved-header')]
      : [];
  try {
    listedHost(url, config.pullHosts, config.pullPlainHttp);
    return header;
  } catch (error) {
    if (!(error instanceof FetchFault)) throw error;
    return [fault('/definition/url', error.code, error.params), ...header];
  }
}

function mappingFaults({ mapping }: ConnectorDefinition): Fault[] {
  const { rows, format } = mapping;
  const place = '/definition/mapping';
  return [
    ...(format === 'json' && !isPointer(rows) ? [fault(`${place}/rows`, 'not-a-pointer')] : []),
    ...(mappedElements({ mapping }).length === 0 ? [fault(`${place}/element`, 'nothing-mapped')] : []),
  ];
}

/** Everything that a connector may speak of. */
export function mappedElements({ mapping: { element } }: Pick<ConnectorDefinition, 'mapping'>): string[] {
  return element.kind === 'fixed' ? [element.element] : Object.values(element.codes);
}
