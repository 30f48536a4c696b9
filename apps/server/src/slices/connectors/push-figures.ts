import { pushFigures } from '@thuocdo/contract/connectors';
import { phraseIfKnown } from '@thuocdo/phrases';
import { programRoute } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { admitSaid, type Refusal } from './admit-said.ts';
import type { Sender } from './find-program.ts';
import { recordSaid } from './record-said.ts';

/** Figures that a system sends in our own shape: all of them or, when one is refused, none; each refused one is named. */
export const pushFiguresRoute = programRoute({
  endpoint: pushFigures,
  action: 'figure.write',
  async run({ tx, program, callId, now, today, installation, note }: SenderContext, { body }) {
    const said = body.values.map((one, index) => ({ ...one, period: body.period, at: `/body/values/${index}` }));
    const { figures, refusals } = await admitSaid(tx, program, said, { today, numbers: 'none' });
    if (refusals.length > 0)
      throw new Problem('figures-refused', {
        errors: refusals.slice(0, 200).map((one) => presentRefusal(one, program)),
        count: refusals.length,
      });
    const by = { at: now, personId: null, title: program.title };
    const counts = await recordSaid(tx, figures, { kind: 'push', batchId: callId, by, newId: installation.newId });
    if (counts.new + counts.changed > 0) note({ system: program.system, tokenId: program.id, ...counts });
    return { status: 200, body: { callId, ...counts } };
  },
});

type SenderContext = Parameters<ReturnType<typeof programRoute<typeof pushFigures, Sender>>['run']>[0];

/** Element, unit and reason of a refused value; the reason also in words. */
export function presentRefusal({ rule, said }: Refusal, { unitId }: Pick<Sender, 'unitId'>) {
  const { at, element, unit = unitId, period } = said;
  return { pointer: at, rule, params: { element, unit, period, reason: reasonOf(rule) } };
}

export const reasonOf = (rule: string): string => phraseIfKnown('vi', `connectors.fault-${rule}`) ?? rule;
