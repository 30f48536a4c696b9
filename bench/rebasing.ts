import { readFileSync } from 'node:fs';
import { compareJudgements, judgeUnder, pairSubcriteria, totalsOf } from '@thuocdo/core/comparing';
import { parseElements } from '@thuocdo/core/elements';
import { compileForm, type Form, valuesOf } from '@thuocdo/core/forms';
import { applyOverlay, parseOverlay, parseRuleset } from '@thuocdo/core/judging';
import { rebase } from '@thuocdo/core/rebasing';
import {
  catalogueFromFiles,
  createUnitIndex,
  predecessorsOf,
  type UnitFiles,
  type UnitIndex,
  unitFileNames,
} from '@thuocdo/core/units';
import { type Level, tableOf, type Value, type ValueTable } from '@thuocdo/core/values';
import { communeAnswers } from '../apps/server/src/slices/demo/commune-answers.ts';
import { type Figure, rounded, timed } from './figures.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const surveyDay = '2023-08-01';
const reformDay = '2025-07-01';

/** The country of 2023 under two laws on its own boundaries, and re-based onto the communes of July 2025; in memory, one core. */
export async function rebasing(): Promise<Figure[]> {
  const files = Object.fromEntries(unitFileNames.map((name) => [name, read(`data/units/${name}`)]));
  const index = createUnitIndex(catalogueFromFiles(files as unknown as UnitFiles));
  const old = communesOn(index, surveyDay);
  const present = communesOn(index, reformDay);
  const values = valuesOfAll(old);
  const table = tableOf(values.flat());
  const figures: Figure[] = [];
  const measure = async (name: string, work: () => unknown) => {
    const took = await timed(async () => void work());
    figures.push({ name, value: rounded(took), unit: 'ms', limit: 5000 });
  };
  await measure(`judge ${old.length} communes under two laws`, () => judgeTwice(values));
  let derived: Value[][] = [];
  await measure(`re-base ${old.length} communes onto ${present.length}`, () => {
    derived = rebaseAll(index, present, table);
  });
  await measure(`judge ${present.length} re-based communes under two laws`, () => judgeTwice(derived));
  console.log(`${derived.flat().length} values of ${present.length} communes follow`);
  return figures;
}

function communesOn(index: UnitIndex, day: string): string[] {
  const held = index.catalogue.versions.filter(
    ({ level, validFrom, validTo }) => level === 'commune' && validFrom <= day && (validTo === null || day < validTo),
  );
  return held.map(({ unitId }) => unitId);
}

function rebaseAll(index: UnitIndex, present: readonly string[], table: ValueTable): Value[][] {
  const parsed = parseElements(read('data/elements/ntm-2021-2025.json'));
  if (!parsed.ok) throw new Error('the dictionary is not sound');
  const elements = parsed.dictionary.elements
    .filter(({ scope }) => scope === 'commune')
    .map(({ code, rebase: rule = { rule: 'none' } as const }) => ({ code, rebase: rule }));
  return present.map((unitId) =>
    rebase({ unitId, of: predecessorsOf(index, unitId) }, elements, table).derived.map(({ value }) => value),
  );
}

function judgeTwice(values: readonly (readonly Value[])[]): void {
  const [ntm, advanced] = ['ntm-2021-2025', 'ntm-nang-cao-2021-2025'].map(lawOf);
  if (ntm === undefined || advanced === undefined) return;
  const pairs = pairSubcriteria(ntm, advanced);
  const attributes = { commune_class: 'con_lai', unit_path: 'VN/2023/84/845/29335', unit_kind: 'xa' };
  totalsOf(
    values.map((own) =>
      compareJudgements(
        judgeUnder({ ruleset: ntm, requires: [] }, own, attributes, surveyDay),
        judgeUnder({ ruleset: advanced, requires: [ntm] }, own, attributes, surveyDay),
        pairs,
      ),
    ),
  );
}

function lawOf(name: string) {
  const parsed = parseRuleset(read(`data/rulesets/${name}.json`));
  const overlay = parseOverlay(read('data/rulesets/overlays/nguong-minh-hoa.json'));
  if (!parsed.ok || !overlay.ok) throw new Error(`${name} is not sound`);
  return applyOverlay(parsed.ruleset, overlay.overlay);
}

const levels: readonly Level[] = ['self', 'checked', 'verified'];

export function valuesOfAll(communes: readonly string[]): Value[][] {
  const compiled = compileForm(read('data/forms/phieu-xa-2023.json') as Form);
  return communes.map((unitId, at) => {
    const answers = communeAnswers({
      code: unitId.slice(0, 5),
      name: 'Thông Hòa',
      respondent: 'Cán bộ',
      communeClass: 'con_lai',
      profile: at % 2 === 0 ? 'advanced' : 'basic',
      closedOn: '2023-07-31',
    });
    return valuesOf(compiled, answers, { today: '2023-08-10' }).map((given) => ({
      unitId,
      element: given.element,
      period: '2023',
      level: levels[at % levels.length] ?? 'self',
      value: given.value,
      source: { kind: 'response', assignmentId: 'bench', revision: 1, question: given.question },
    }));
  });
}
