import { type ConnectorTrial, tryConnector } from '@thuocdo/contract/connectors';
import { sameValue, showFigure } from '@thuocdo/core/figures';
import type { Db } from '../../platform/db/open.ts';
import { query } from '../../platform/http/route.ts';
import { FetchFault } from '../../platform/net/fetch-fault.ts';
import { currentEntries, keyOf } from '../figures/index.ts';
import { findUnitSubject } from '../units/index.ts';
import { type FetchedFigures, fetchFigures, ReplyFault } from './fetch-figures.ts';
import { refuseUnsound } from './inspect-definition.ts';

const shownChanges = 200;

/** «Chạy thử»: fetches and shows what would change. A query, because the network is waited for and nothing is written. */
export const tryConnectorRoute = query({
  endpoint: tryConnector,
  action: 'connector.run',
  subject: (db, { params }, { today }) => findUnitSubject(db, params.unitId, today),
  async run({ db, installation, today }, unit, { body }): Promise<ConnectorTrial> {
    const { stopping } = installation;
    const asked = { unitId: unit.unitId, ...body };
    await refuseUnsound(db, installation.config, body);
    try {
      const fetched = await fetchFigures(db, installation.config, asked, { today, stopping });
      return await compared(db, fetched);
    } catch (error) {
      const nothing = { counts: null, changes: [], findings: [] };
      if (stopping?.aborted && error === stopping.reason)
        return { failure: { code: 'interrupted', params: {} }, replyBytes: null, ...nothing };
      if (error instanceof ReplyFault) return { failure: error.failure, replyBytes: error.reply.bytes, ...nothing };
      if (!(error instanceof FetchFault)) throw error;
      return { failure: { code: error.code, params: error.params }, replyBytes: null, ...nothing };
    }
  },
});

async function compared(db: Db, { admitted, findings, passedOver, reply }: FetchedFigures): Promise<ConnectorTrial> {
  const { figures, kinds } = admitted;
  const entries = await currentEntries(db, figures, { lock: false });
  const before = new Map(entries.map((entry) => [keyOf(entry), entry.value]));
  const changes = figures.map((figure) => {
    const kind = kinds.get(figure.element);
    const old = before.get(keyOf(figure));
    const show = (value: typeof figure.value) => (value === undefined || !kind ? null : showFigure(kind, value));
    const isSame = sameValue(old, figure.value);
    return {
      element: figure.element,
      name: kind?.name ?? figure.element,
      unitId: figure.unitId,
      period: figure.period,
      before: show(old),
      after: show(figure.value),
      kind: isSame ? ('unchanged' as const) : old === undefined ? ('new' as const) : ('changed' as const),
    };
  });
  const count = (wanted: 'new' | 'changed' | 'unchanged') => changes.filter(({ kind }) => kind === wanted).length;
  const counts = { new: count('new'), changed: count('changed'), unchanged: count('unchanged') };
  const isRefused = findings.length > 0;
  return {
    failure: isRefused ? { code: 'refused-values', params: { count: findings.length } } : null,
    counts: { ...counts, refused: findings.length, passedOver },
    changes: changes.slice(0, shownChanges),
    findings: findings.slice(0, 50),
    replyBytes: reply.bytes,
  };
}
