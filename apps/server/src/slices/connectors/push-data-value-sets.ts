import { type ImportSummary, pushDataValueSets, type RunCounts } from '@thuocdo/contract/connectors';
import type { BodyOf } from '@thuocdo/contract/endpoint';
import { fromDhis2Period } from '@thuocdo/core/periods';
import { programRoute } from '../../platform/http/route.ts';
import { admitSaid, type Refusal, type SaidValue } from './admit-said.ts';
import type { Sender } from './find-program.ts';
import { type ImportStrategy, leftByStrategy, readParameters } from './import-parameters.ts';
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
  async run({ tx, program, callId, now, today, installation, note }: SenderContext, { body, query }) {
    const { strategy, dryRun } = readParameters(query);
    const said = body.dataValues.map((_one, index) => saidIn(body, index, strategy));
    const { figures, refusals: refused } = await admitSaid(tx, program, said, { today, numbers: 'plain' });
    const refusals = [...dividedIn(body, said), ...withoutValue(said), ...refused];
    if (refusals.length > 0) return { status: 409, body: conflictSummary(refusals, body, callId) };
    const left = await leftByStrategy(tx, figures, strategy);
    const by = { at: now, personId: null, title: program.title };
    const recording = { kind: 'push' as const, batchId: callId, by, newId: installation.newId, dryRun };
    const counts = await recordSaid(tx, left, recording);
    const { dataSet = null } = body;
    if (!dryRun && counts.new + counts.changed > 0)
      note({ system: program.system, tokenId: program.id, dataSet, strategy, ...counts });
    const importCount = countsOf(counts, strategy, figures.length);
    const done = { importCount, conflicts: [], rejectedIndexes: [], reference: callId };
    return { status: 200, body: summary('OK', done, dryRun) };
  },
});

function countsOf(
  { new: imported, changed }: Pick<RunCounts, 'new' | 'changed'>,
  strategy: ImportStrategy,
  sent: number,
): Response['importCount'] {
  const isDelete = strategy === 'DELETE';
  const ignored = sent - imported - changed;
  return { imported, updated: isDelete ? 0 : changed, ignored, deleted: isDelete ? changed : 0 };
}

type SenderContext = Parameters<ReturnType<typeof programRoute<typeof pushDataValueSets, Sender>>['run']>[0];

function saidIn(body: DataValueSet, index: number, strategy: ImportStrategy): SaidValue {
  const one = body.dataValues[index];
  return {
    at: `/body/dataValues/${index}`,
    element: one?.dataElement ?? '',
    unit: one?.orgUnit ?? body.orgUnit,
    period: fromDhis2Period(one?.period ?? body.period ?? '') ?? '',
    value: strategy === 'DELETE' ? null : one?.value,
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

const withoutValue = (said: readonly SaidValue[]): Refusal[] =>
  said.flatMap((one, index) => (one.value === undefined ? [{ index, rule: 'no-value', said: one }] : []));

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
  dryRun = false,
): ImportSummary {
  const isOk = httpStatus === 'OK';
  const success = dryRun ? 'Dry run: nothing was written' : 'Import process completed successfully';
  return {
    httpStatus,
    httpStatusCode: isOk ? 200 : 409,
    status: isOk ? 'OK' : 'WARNING',
    message: isOk ? 'Import was successful.' : 'One or more conflicts encountered, nothing was imported.',
    response: {
      responseType: 'ImportSummary',
      status: isOk ? 'SUCCESS' : 'ERROR',
      description: isOk ? success : 'Nothing was imported',
      ...response,
    },
  };
}
