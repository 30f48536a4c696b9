import type { ReportView } from '@thuocdo/contract/report-views';
import { allowedActions } from '@thuocdo/core/access';
import { label } from '@thuocdo/core/periods';
import { compareDrafts, isOpen, slotsOf } from '@thuocdo/core/reports';
import type { Actor } from '../../platform/access/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { commentsOf } from './notes.queries.ts';
import { issuedContent, reportsBefore } from './plan.ts';
import { fingerprintOf, prepareReport, type WholeReport } from './prepare-report.ts';
import { findReport, type ReportRow, reportsOf } from './reports.queries.ts';
import { signedCopiesOf } from './signed-copies.queries.ts';
import { slotViews } from './slots.queries.ts';
import { templatesFor } from './templates.ts';
import { editionOf, type StoredVersion, stepsOf, versionsOf } from './versions.queries.ts';

const offered = [
  'report.write',
  'report.comment',
  'report.submit',
  'report.approve',
  'report.return',
  'report.issue',
  'report.correct',
  'signature.seal',
  'signature.check',
  'outgoing.write',
] as const;

/** As it stands today while it is being written, else as it was last submitted. */
export async function wholeReport(
  db: Reader,
  found: Found<ReportRow>,
  versions: readonly StoredVersion[],
): Promise<WholeReport> {
  const last = versions.at(-1);
  return isOpen(found.row.state) || last === undefined ? prepareReport(db, found) : last.content;
}

/** A report whole, for one viewer. */
export async function presentReport(
  db: Reader,
  found: Found<ReportRow>,
  { actor, now, today }: { actor: Actor; now: string; today: string },
): Promise<ReportView> {
  const { row: report } = found;
  const versions = await versionsOf(db, report);
  const whole = await wholeReport(db, found, versions);
  const edition = await editionOf(db, report);
  const before = await previousOf(db, report);
  const corrected = await correctedOf(db, report, today);
  const isLive = isOpen(report.state);
  return {
    ...(await summaryOf(db, report)),
    organisationId: report.organisationId,
    now,
    templateVersion: whole.template.version,
    ...printedOf(whole),
    slots: whole.slots.map((slot) => ({ ...slot, previous: before.texts.get(slot.slot) ?? null })),
    plan: whole.plan,
    overrides: whole.overrides,
    comments: await commentsOf(db, report),
    steps: (await stepsOf(db, report)).map(({ personId: _person, ...step }) => step),
    versions: versions.map(({ version, at, by, sha256, content }) => {
      return { version, at, by, sha256, missing: content.draft.missing.length };
    }),
    issued: edition === undefined ? null : issuedOf(edition),
    signedCopies: edition === undefined ? [] : await signedCopiesOf(db, report),
    changedSince:
      edition === undefined ? [] : compareDrafts(whole.draft, (await prepareReport(db, found)).draft).figures,
    corrects: corrected?.neighbour ?? null,
    correctionReason: report.correctionReason,
    changes: corrected === undefined ? null : compareDrafts(corrected.content.draft, whole.draft),
    previous: before.neighbour,
    owners: whole.owners.map(({ code, name, shortName }) => ({ code, name, shortName })),
    can: allowedActions(actor.grants, offered, found).filter((action) => isLive || action !== 'report.write'),
  };
}

/** One row of the list of reports. */
export async function summaryOf(db: Reader, { id, unitId }: Pick<ReportRow, 'id' | 'unitId'>) {
  const [summary] = await reportsOf(db, { ids: [id] }, await titlesOf(db, unitId));
  if (summary === undefined) throw new Problem('not-found');
  return summary;
}

/** Titles of templates by code. */
export async function titlesOf(db: Reader, unitId: string): Promise<Map<string, string>> {
  return new Map((await templatesFor(db, unitId)).map(({ code, template }) => [code, template.title]));
}

function printedOf(whole: WholeReport) {
  const { draft, sources, conflicts, findings } = whole;
  const { parentOrg: _parent, place: _place, ...paper } = draft.paper;
  return {
    paper,
    blocks: draft.blocks,
    figures: draft.figures.map(({ value: _value, ...figure }, at) => ({
      ...figure,
      periodName: label(figure.period),
      explanation: sources[at]?.explanation ?? null,
      origins: sources[at]?.origins ?? [],
    })),
    missing: draft.missing.map((one) => ({ ...one, periodName: label(one.period), owner: one.owner ?? null })),
    conflicts,
    findings,
    fingerprint: fingerprintOf(whole),
  };
}

function issuedOf({
  version: _version,
  changes: _changes,
  ...issued
}: NonNullable<Awaited<ReturnType<typeof editionOf>>>) {
  return issued;
}

type Neighbour = NonNullable<ReportView['previous']>;

const neighbourOf = ({
  id,
  periodName,
  edition,
  state,
  document,
}: Awaited<ReturnType<typeof summaryOf>>): Neighbour => ({
  id,
  periodName,
  edition,
  state,
  document,
});

/** The report of the period before, and what stood in each of its slots. */
async function previousOf(db: Reader, report: ReportRow) {
  const all = await reportsBefore(db, report);
  const before = all.find(({ state }) => state === 'issued') ?? all[0];
  if (before === undefined) return { neighbour: null, texts: new Map<string, string>() };
  const content = await issuedContent(db, before);
  const slots = content?.slots ?? (await writtenSlots(db, before));
  return { neighbour: neighbourOf(before), texts: new Map(slots.map(({ slot, text }) => [slot, text])) };
}

async function writtenSlots(db: Reader, before: { id: string; unitId: string; template: string }) {
  const offers = await templatesFor(db, before.unitId);
  const template = offers.find(({ code }) => code === before.template)?.template;
  return template === undefined ? [] : slotViews(db, before, slotsOf(template));
}

async function correctedOf(db: Reader, report: ReportRow, today: string) {
  if (report.corrects === null) return undefined;
  const { row } = await findReport(db, report.corrects, today);
  const content = await issuedContent(db, row);
  return content === undefined ? undefined : { content, neighbour: neighbourOf(await summaryOf(db, row)) };
}
