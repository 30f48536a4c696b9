import type { TargetItemView } from '@thuocdo/contract/targets';
import { isWithin } from '@thuocdo/core/access';
import type { Ruleset, Subcriterion } from '@thuocdo/core/judging';
import { elementSubject, type Measure, partSubject, REGISTRATION, TOTAL } from '@thuocdo/core/targets';
import type { Reader } from '../../platform/db/open.ts';
import { listElementRows, publishedRulesets } from '../definitions/index.ts';

const measures: Readonly<Record<string, Measure>> = {
  integer: 'count',
  decimal: 'decimal',
  percent: 'percent',
  yes_no: 'yes_no',
};

export const registrationItem: TargetItemView = {
  subject: REGISTRATION,
  name: 'Đăng ký',
  measure: 'yes_no',
  unit: null,
  max: null,
  ruleset: null,
};

/** Everything a target can be set for in communes of a unit: what is said of communes, and rulesets of the unit and above. */
export async function targetItems(db: Reader, path?: string): Promise<TargetItemView[]> {
  const elements = (await listElementRows(db)).flatMap((row): TargetItemView[] => {
    const measure = measures[row.type];
    if (row.scope !== 'commune' || measure === undefined) return [];
    const max = measure === 'percent' ? 100 : null;
    return [
      { subject: elementSubject(row.code), name: row.name, measure, unit: row.unit_of_measure, max, ruleset: null },
    ];
  });
  const { rulesets } = await publishedRulesets(db);
  const near = rulesets.filter(({ scope }) => path === undefined || isWithin(path, scope) || isWithin(scope, path));
  return [registrationItem, ...near.flatMap(partsOf), ...elements];
}

export async function itemsBySubject(db: Reader, path?: string): Promise<Map<string, TargetItemView>> {
  return new Map((await targetItems(db, path)).map((item) => [item.subject, item]));
}

function partsOf({ code, name, kind, scale, criteria }: Ruleset): TargetItemView[] {
  const item = (part: string, partName: string, max: number | null): TargetItemView => ({
    subject: partSubject(code, part),
    name: partName,
    measure: kind === 'index' ? 'points' : 'yes_no',
    unit: kind === 'index' ? 'điểm' : null,
    max: kind === 'index' ? max : null,
    ruleset: name,
  });
  return [
    item(TOTAL, kind === 'index' ? 'Tổng điểm' : 'Đạt toàn bộ', scale?.max ?? null),
    ...criteria.flatMap((criterion) => [
      item(criterion.code, criterion.name, criterion.max ?? null),
      ...criterion.subcriteria
        .filter((one) => one.code !== criterion.code)
        .map((one) => item(one.code, one.name, maxOf(one))),
    ]),
  ];
}

/** Of the leaves that count; null while the most of one is not known. */
function maxOf({ max, requirements }: Subcriterion): number | null {
  if (max !== undefined && max !== null) return max;
  const counted = requirements.filter(({ informational }) => !informational).map((leaf) => leaf.max ?? null);
  return counted.includes(null) ? null : counted.reduce<number>((sum, one) => sum + Number(one), 0);
}
