import type { ComparedNumber } from '@thuocdo/contract/comparisons';
import { explain, type Judgement, verdictsOf } from '@thuocdo/core/judging';
import { shownValue } from '@thuocdo/core/rebasing';
import { formatInstant } from '@thuocdo/core/text';
import type { ElementValue } from '@thuocdo/core/values';
import { type SourceLine, type TableRow, type TableSheet, textColumn as text } from '@thuocdo/documents/tables';
import { phrase } from '@thuocdo/phrases';
import { whereSaid } from '@thuocdo/phrases/where-said';
import type { ComparedUnit } from './compare-own.ts';
import { type ElementWords, numbersOf, unitNames } from './numbers.ts';
import type { Laws } from './read-laws.ts';

type Sheet = Omit<TableSheet, 'heading'>;

/** What a workbook says beside the table. Sentences are kept as communes pass by; their judgements, which are large, are not. */
export interface Lines {
  reasons: TableRow[];
  derived: TableRow[];
  /** Numbers as they were given, each once, though a split commune's stand behind several rows. */
  given: Map<string, Given>;
}

interface Given {
  number: ComparedNumber;
  origin: ComparedNumber['origins'][number];
}

export const noLines = (): Lines => ({ reasons: [], derived: [], given: new Map() });

/** Adds what is to be said of one commune. */
export function addLines(lines: Lines, unit: ComparedUnit, laws: Laws, words: ElementWords): void {
  lines.reasons.push(...reasonsOf(unit, laws, words));
  const numbers = numbersOf(unit, laws.elements, { ...words, units: unitNames(unit), organisations: new Map() });
  const { code, name } = unit.unit;
  for (const number of numbers) {
    const { sentence, level } = number;
    if (sentence !== null)
      lines.derived.push({
        code,
        name,
        element: number.name,
        level: level === null ? '–' : levelText(level),
        sentence,
      });
    for (const origin of number.origins)
      lines.given.set(`${origin.unitId} ${number.element} ${origin.sourceName} ${origin.level}`, { number, origin });
  }
}

/** One line for each pair of sub-criteria of a commune, what is required first on a line before them. */
function reasonsOf({ unit, a, b }: ComparedUnit, { pairs }: Laws, { elements }: ElementWords): TableRow[] {
  const { code, name } = unit;
  const [ofA, ofB] = [sideOf(a, elements), sideOf(b, elements)];
  const required = { a: requiredBy(a), b: requiredBy(b) };
  const first = required.a === '' && required.b === '' ? [] : [{ code, name, whyA: required.a, whyB: required.b }];
  return [
    ...first,
    ...pairs.map((pair) => ({
      code,
      name,
      ...prefixed('A', pair.a === null ? undefined : ofA(pair.a.code)),
      ...prefixed('B', pair.b === null ? undefined : ofB(pair.b.code)),
    })),
  ];
}

function sideOf(judgement: Judgement, elements: ElementWords['elements']) {
  const verdicts = verdictsOf(judgement);
  const own = { ...judgement, preconditions: [] };
  return (code: string) => ({
    sub: code,
    verdict: phrase('vi', `levels.${verdicts.get(code) ?? 'unknown'}`),
    why: explain(own, code, elements).join('; '),
  });
}

const requiredBy = (judgement: Judgement): string => explain({ ...judgement, criteria: [] }).join('; ');

function prefixed(law: 'A' | 'B', said: ReturnType<ReturnType<typeof sideOf>> | undefined): TableRow {
  return { [`sub${law}`]: said?.sub ?? '–', [`verdict${law}`]: said?.verdict ?? '–', [`why${law}`]: said?.why ?? '' };
}

const unitColumns = (depth: number) => [
  text(
    'code',
    Array.from({ length: depth }, () => 'Mã'),
    9,
  ),
  text(
    'name',
    Array.from({ length: depth }, () => 'Đơn vị'),
    28,
  ),
];

export function reasonSheet({ reasons }: Lines): Sheet {
  const side = (law: 'A' | 'B') => [
    text(`sub${law}`, [`Quy định ${law}`, 'Chỉ tiêu'], 10),
    text(`verdict${law}`, [`Quy định ${law}`, 'Kết luận'], 18),
    text(`why${law}`, [`Quy định ${law}`, 'Vì sao'], 80),
  ];
  return {
    name: 'Căn cứ',
    columns: [...unitColumns(2), ...side('A'), ...side('B')],
    groups: [{ rows: reasons }],
    frozenColumns: 2,
  };
}

export function derivedSheet({ derived }: Lines): Sheet {
  return {
    name: 'Số liệu suy ra',
    columns: [
      ...unitColumns(1),
      text('element', ['Số liệu'], 44),
      text('level', ['Mức'], 16),
      text('sentence', ['Suy ra từ các xã cũ'], 110),
    ],
    groups: [{ rows: derived }],
    frozenColumns: 2,
  };
}

/** «Nguồn số liệu»: every number that was given, with the organisation, question, revision, person and time. */
export function sourceLines({ given }: Lines, organisations: ReadonlyMap<string, string>): SourceLine[] {
  return [...given.values()].map(({ number, origin }) => ({
    subject:
      `${origin.unitName}: ${number.name} = ${shownValue(origin.value as ElementValue)} ${number.unitOfMeasure ?? ''}`.trim(),
    source: `${organisations.get(origin.sourceName) ?? origin.sourceName}; mức ${levelText(origin.level).toLocaleLowerCase('vi')}`,
    reference: `${whereSaid('vi', origin.said)}; ghi bởi ${origin.recordedBy}`,
    at: formatInstant(origin.recordedAt),
  }));
}

export const givenBy = ({ given }: Lines): string[] => [
  ...new Set([...given.values()].map(({ origin }) => origin.sourceName)),
];

const levelText = (level: ComparedNumber['origins'][number]['level']): string => phrase('vi', `levels.${level}`);
