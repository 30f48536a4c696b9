import { createHash } from 'node:crypto';
import type {
  PlannedTarget,
  SheetDecisions,
  TargetFinding,
  TargetItemView,
  TargetReading,
} from '@thuocdo/contract/targets';
import {
  type Collected,
  choiceOf,
  collectTargets,
  type Direction,
  isBelowReached,
  readTargetSheet,
  type SheetCommune,
} from '@thuocdo/core/targets';
import { readSheet, type SheetContent } from '@thuocdo/documents/tables';
import type { Reader } from '../../platform/db/open.ts';
import { readWhole } from '../../platform/files/accept.ts';
import type { Upload } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { searchUnitRows } from '../units/index.ts';
import { actualKey, readActuals } from './actuals.queries.ts';
import { basesFor } from './bases.queries.ts';
import { targetItems } from './items.ts';
import { presentActual } from './standing.ts';
import { latestTargets, type TargetRecord } from './targets.queries.ts';
import { communesOf, type YearUnit } from './year-unit.ts';

export interface SheetPlan {
  reading: TargetReading;
  sha256: string;
  /** The revisions that stand now, by unit and subject. */
  known: ReadonlyMap<string, TargetRecord>;
}

const listed = 1000;

/** Everything that a sheet would do, and all that stands in the way. Looks only; the import plans again before it writes. */
export async function planSheet(
  db: Reader,
  unit: YearUnit,
  asked: { file: Upload | undefined; decisions: SheetDecisions; maxBytes: number; today: string },
): Promise<SheetPlan> {
  const { name, bytes, sheets } = await readFile(asked.file, asked.maxBytes);
  const items = await targetItems(db, unit.version.path);
  const communes = (await communesOf(db, unit)).map(toCommune);
  const { sheet, collected } = collectedFrom(
    sheets,
    { items, communes, year: unit.year, choices: asked.decisions.choices },
    name,
  );
  const known = new Map(
    (await latestTargets(db, { unitIds: communes.map(({ unitId }) => unitId), year: unit.year })).map((one) => [
      keyOf(one),
      one,
    ]),
  );
  const targets = await plannedTargets(db, { unit, collected, communes, known, ...asked });
  const findings = await explained(db, unit, collected.findings.slice(0, listed));
  return {
    reading: {
      sheet,
      year: unit.year,
      asOf: unit.asOf,
      items: collected.items as TargetItemView[],
      communes: collected.communes,
      targets,
      findings,
      findingCount: collected.findings.length,
      needReason: targets.filter(({ change, lower }) => change === 'changed' || (lower && change === 'new')).length,
      bases: await basesFor(db, unit.version.path),
    },
    sha256: createHash('sha256').update(bytes).digest('hex'),
    known,
  };
}

export const keyOf = ({ unitId, subject }: { unitId: string; subject: string }) => `${unitId} ${subject}`;

const toCommune = (row: {
  id: string;
  code: string;
  full_name: string;
  district_name: string | null;
}): SheetCommune => ({
  unitId: row.id,
  code: row.code,
  fullName: row.full_name,
  districtName: row.district_name,
});

async function readFile(file: Upload | undefined, maxBytes: number) {
  if (file === undefined) throw new Problem('file-missing', { field: 'file' });
  if (!/\.(xlsx|csv)$/i.test(file.name))
    throw new Problem('table-refused', { faults: [{ code: 'file-name', where: file.name }] });
  const bytes = await readWhole(file.content, file.name, maxBytes);
  const reading = await readSheet(bytes);
  if (reading.ok) return { name: file.name, bytes, sheets: reading.sheets };
  const faults = reading.findings.map(({ code, where }) => ({ code, where: where ?? '' }));
  throw new Problem('table-refused', { name: file.name, faults });
}

/** The first sheet that has a table of communes. @throws Problem `table-refused` when none has, or none of its columns is used */
function collectedFrom(
  sheets: readonly SheetContent[],
  asked: Parameters<typeof collectTargets>[1],
  name: string,
): { sheet: string; collected: Collected } {
  for (const { name: sheet, rows } of sheets) {
    const table = readTargetSheet(rows, asked.items);
    if (table !== undefined) return { sheet, collected: collectTargets(table, asked) };
  }
  throw new Problem('table-refused', { name, faults: [{ code: 'no-header', where: sheets[0]?.name ?? '' }] });
}

interface Planning {
  unit: YearUnit;
  collected: Collected;
  communes: readonly SheetCommune[];
  known: ReadonlyMap<string, TargetRecord>;
  decisions: SheetDecisions;
  today: string;
}

async function plannedTargets(db: Reader, { unit, collected, communes, known, decisions, today }: Planning) {
  const names = new Map(communes.map(({ unitId, fullName }) => [unitId, fullName]));
  const measures = new Map(collected.items.map(({ subject, measure }) => [subject, measure]));
  const unitIds = [...new Set(collected.targets.map(({ unitId }) => unitId))];
  const subjects = collected.items.map(({ subject }) => subject);
  const actuals = await readActuals(db, { unitIds, subjects, year: unit.year, today });
  return collected.targets.map(({ address, unitId, subject, value }): PlannedTarget => {
    const before = known.get(keyOf({ unitId, subject }));
    const usual: Direction = measures.get(subject) === 'yes_no' ? 'yes' : (before?.direction ?? 'at_least');
    const direction = usual === 'yes' ? usual : directionOf(decisions.directions[subject], usual);
    const latest = actuals.get(actualKey(unitId, subject))?.at(-1);
    return {
      address,
      unitId,
      unitName: names.get(unitId) ?? unitId,
      subject,
      value,
      direction,
      change: changeOf(before, value, direction),
      before: before?.value ?? null,
      actual: latest ? presentActual(latest) : null,
      lower: isBelowReached({ value, direction }, latest),
    };
  });
}

const directionOf = (chosen: Direction | undefined, usual: Direction): Direction =>
  chosen === undefined || chosen === 'yes' ? usual : chosen;

function changeOf(before: TargetRecord | undefined, value: number, direction: Direction): PlannedTarget['change'] {
  if (before === undefined || before.value === null) return 'new';
  return before.value === value && before.direction === direction ? 'same' : 'changed';
}

const searched = 100;

/** A commune that nobody of the year is called by: was there one of another time, or of another unit? */
async function explained(db: Reader, unit: YearUnit, findings: Collected['findings']): Promise<TargetFinding[]> {
  let asked = 0;
  const told: TargetFinding[] = [];
  for (const finding of findings) {
    const isUnknown = finding.fault === 'unknown-commune' && finding.choices.length === 0;
    asked += isUnknown ? 1 : 0;
    told.push(isUnknown && asked <= searched ? await whyUnknown(db, unit, finding) : finding);
  }
  return told;
}

const surely = 5;

async function whyUnknown(db: Reader, { version, asOf }: YearUnit, finding: TargetFinding): Promise<TargetFinding> {
  const q = finding.typed.replace(/ – .*$/, '');
  const within = await searchUnitRows(db, { q, level: 'commune', within: version.id, asOf, limit: surely });
  if (within.length > 0) return { ...finding, choices: within.map((row) => choiceOf(toCommune(row))) };
  const anywhere = await searchUnitRows(db, { q, level: 'commune', limit: surely });
  if (anywhere.length === 0) return finding;
  const isOfUnit = anywhere.some((row) => row.path.startsWith(`${version.path}/`));
  const isThere = anywhere.some((row) => row.valid_from <= asOf && (row.valid_to === null || row.valid_to > asOf));
  return { ...finding, fault: isOfUnit || !isThere ? 'not-that-year' : 'outside-unit' };
}
