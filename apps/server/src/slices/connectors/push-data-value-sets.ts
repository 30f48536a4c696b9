import { type ImportSummary, pushDataValueSets } from '@thuocdo/contract/connectors';
import type { BodyOf } from '@thuocdo/contract/endpoint';
import { fromDhis2Period } from '@thuocdo/core/periods';
import { programRoute } from '../../platform/http/route.ts';
import { admitSaid, type Refusal, type SaidValue } from './admit-said.ts';
import type { Sender } from './find-program.ts';
import { reasonOf } from './push-figures.ts';
import { recordSaid } from './record-said.ts';

type DataValueSet = BodyOf<typeof pushDataValueSets>;

/** DHIS2's own category option combination «default»: nothing is broken down. */
const undivided = new Set(['default', 'HllvX50cXC0']);

/**
 * Figures in the shape of DHIS2's dataValueSets, answered as DHIS2 answers: 200 with what was taken, or 409 with every conflict and
 * nothing taken. Values that are broken down by categories are refused: added up they would be wrong.
 */
export const pushDataValueSetsRoute = programRoute({
  endpoint: pushDataValueSets,
  action: 'figure.write',
  async run({ tx, program, callId, now, today, installation, note }: SenderContext, { body }) {
    const said = body.dataValues.map((_one, index) => saidIn(body, index));
    const { figures, refusals: refused } = await admitSaid(tx, program, said, { today, numbers: 'plain' });
    const refusals = [...dividedIn(body, said), ...refused];
    if (refusals.length > 0) return { status: 409, body: conflictSummary(refusals, body, callId) };
    const by = { at: now, personId: null, title: program.title };
    const counts = await recordSaid(tx, figures, { kind: 'push', batchId: callId, by, newId: installation.newId });
    const { dataSet = null } = body;
    if (counts.new + counts.changed > 0) note({ system: program.system, tokenId: program.id, dataSet, ...counts });
    const importCount = { imported: counts.new, updated: counts.changed, ignored: counts.unchanged, deleted: 0 };
    return { status: 200, body: summary('OK', { importCount, conflicts: [], rejectedIndexes: [], reference: callId }) };
  },
});

type SenderContext = Parameters<ReturnType<typeof programRoute<typeof pushDataValueSets, Sender>>['run']>[0];

function saidIn(body: DataValueSet, index: number): SaidValue {
  const one = body.dataValues[index];
  return {
    at: `/body/dataValues/${index}`,
    element: one?.dataElement ?? '',
    unit: one?.orgUnit ?? body.orgUnit,
    period: fromDhis2Period(one?.period ?? body.period ?? '') ?? '',
    value: one?.value,
    note: one?.comment,
  };
}

function dividedIn(body: DataValueSet, said: readonly SaidValue[]): Refusal[] {
  return said.flatMap((one, index) => {
    const { categoryOptionCombo, attributeOptionCombo = body.attributeOptionCombo } = body.dataValues[index] ?? {};
    const isDivided = [categoryOptionCombo, attributeOptionCombo].some(
      (combo) => combo !== undefined && !undivided.has(combo),
    );
    return isDivided ? [{ index, rule: 'divided', said: one }] : [];
  });
}

type Response = ImportSummary['response'];

function conflictSummary(refusals: readonly Refusal[], body: DataValueSet, reference: string): ImportSummary {
  const conflicts = refusals.slice(0, 200).map(({ index, rule, said: { element, unit } }) => ({
    object: element,
    objects: {
      dataElement: element,
      period: body.dataValues[index]?.period ?? body.period ?? '',
      ...(unit === undefined ? {} : { orgUnit: unit }),
    },
    property: propertyOf(rule),
    value: reasonOf(rule),
    errorCode: rule,
    indexes: [index],
  }));
  const rejectedIndexes = [...new Set(refusals.map(({ index }) => index))].sort((a, b) => a - b);
  const importCount = { imported: 0, updated: 0, ignored: body.dataValues.length, deleted: 0 };
  return summary('Conflict', { importCount, conflicts, rejectedIndexes, reference });
}

function propertyOf(rule: string): string {
  if (/unit|scope/.test(rule)) return 'orgUnit';
  if (/element/.test(rule)) return 'dataElement';
  return /period|force/.test(rule) ? 'period' : 'value';
}

function summary(
  httpStatus: ImportSummary['httpStatus'],
  response: Pick<Response, 'importCount' | 'conflicts' | 'rejectedIndexes' | 'reference'>,
): ImportSummary {
  const isOk = httpStatus === 'OK';
  return {
    httpStatus,
    httpStatusCode: isOk ? 200 : 409,
    status: isOk ? 'OK' : 'WARNING',
    message: isOk ? 'Import was successful.' : 'One or more conflicts encountered, nothing was imported.',
    response: {
      responseType: 'ImportSummary',
      status: isOk ? 'SUCCESS' : 'ERROR',
      description: isOk ? 'Import process completed successfully' : 'Nothing was imported',
      ...response,
    },
  };
}
