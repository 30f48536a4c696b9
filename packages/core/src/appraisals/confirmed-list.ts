/** How the names of confirmed communes are put together: by the paper that confirmed them, or by district. */
export const ARRANGEMENTS = ['paper', 'district'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

/** A confirmation in force, as a report lists it. */
export interface ConfirmedCommune {
  /** Without the word for its kind: «Thuận Hòa». */
  name: string;
  /** That word: «xã». */
  unitWord: string;
  district: string | null;
  /** Number and day of the paper that confirmed it; communes without one stand alone. */
  paper: string | null;
  kind: 'first' | 'retention';
  /** ntm, nang_cao, kieu_mau: see `Ruleset.standard`. */
  standard: string;
  /** «tiêu chí số 8 về thông tin và truyền thông». */
  criterion: string;
}

/** The list in the form of words of a department's annual report. */
export interface ConfirmedList {
  /** Sentences of the body, without a full stop at the end; the counts of the first one carry the mark of the footnote. */
  sentences: string[];
  /** Null when no commune was confirmed for the first time. */
  footnote: string | null;
  /** All of it, as it is copied. */
  text: string;
}

const standardNames: Readonly<Record<string, string>> = {
  ntm: 'nông thôn mới',
  nang_cao: 'nông thôn mới nâng cao',
  kieu_mau: 'nông thôn mới kiểu mẫu',
};
const order = Object.keys(standardNames);

/** «nông thôn mới nâng cao»; a standard without a name is printed as it is coded. */
export const standardName = (standard: string): string => standardNames[standard] ?? standard;

/** «tiêu chí số 8 về thông tin và truyền thông». */
export function criterionPhrase({ code, name }: { code: string; name: string }): string {
  return `tiêu chí số ${code} về ${name.toLocaleLowerCase('vi')}`;
}

/**
 * «Xác nhận mức độ đạt tiêu chí số 8 … trong xây dựng nông thôn mới 10 xã²» with the names in a footnote, and «Xác nhận việc giữ
 * vững … cho 02 xã Ninh Thới và Thạnh Phú»: the words of the report of 2022 (bài mẫu 004, mục I.3, chú thích 2), from data.
 * Communes are named in the order given; those of one group are joined by «và».
 * @param note the number of the footnote in the report
 */
export function confirmedList(
  communes: readonly ConfirmedCommune[],
  { arrange, note }: { arrange: Arrangement; note: number },
): ConfirmedList {
  const mark = superscript(note);
  const first = byStandard(communes.filter((one) => one.kind === 'first'));
  const retained = byStandard(communes.filter((one) => one.kind === 'retention'));
  const sentences = [
    ...first.slice(0, 1).map((group) => firstSentence(group, mark)),
    ...retained.map((group) => retentionSentence(group, arrange)),
  ];
  const footnote = first.length === 0 ? null : `${mark} ${footnoteText(first, arrange)}.`;
  const body = sentences.length === 0 ? [] : [`${sentences.join('; ')}.`];
  return { sentences, footnote, text: [...body, ...(footnote === null ? [] : [footnote])].join('\n\n') };
}

interface OfStandard {
  standard: string;
  communes: ConfirmedCommune[];
}

function byStandard(communes: readonly ConfirmedCommune[]): OfStandard[] {
  const standards = [...new Set(communes.map((one) => one.standard))];
  const rank = (standard: string) => (order.includes(standard) ? order.indexOf(standard) : order.length);
  return standards
    .sort((a, b) => rank(a) - rank(b))
    .map((standard) => ({ standard, communes: communes.filter((one) => one.standard === standard) }));
}

function firstSentence({ standard, communes }: OfStandard, mark: string): string {
  const criterion = communes[0]?.criterion ?? '';
  return `Xác nhận mức độ đạt ${criterion} trong xây dựng ${standardName(standard)} ${counted(communes)}${mark}`;
}

function retentionSentence({ standard, communes }: OfStandard, arrange: Arrangement): string {
  const criterion = communes[0]?.criterion ?? '';
  return `Xác nhận việc giữ vững ${criterion} trong Bộ tiêu chí ${standardName(standard)} cho ${counted(communes)} ${named(communes, arrange)}`;
}

/** The names of the first standard, then «và nông thôn mới nâng cao 15 xã: …» for each of the others. */
function footnoteText(groups: readonly OfStandard[], arrange: Arrangement): string {
  return groups
    .map(({ standard, communes }, at) =>
      at === 0
        ? named(communes, arrange)
        : `${standardName(standard)} ${counted(communes)}: ${named(communes, arrange)}`,
    )
    .join(' và ');
}

/** «02 xã», «10 xã»: below ten with a leading 0, as reports write it. */
function counted(communes: readonly ConfirmedCommune[]): string {
  const words = [...new Set(communes.map((one) => one.unitWord))];
  return `${String(communes.length).padStart(2, '0')} ${words.join(', ')}`;
}

/** Groups stand side by side with commas; within a group the last name is joined by «và». */
function named(communes: readonly ConfirmedCommune[], arrange: Arrangement): string {
  const groups = new Map<string, string[]>();
  for (const [at, commune] of communes.entries()) {
    const group = arrange === 'paper' ? commune.paper : commune.district;
    const key = group ?? `alone ${at}`;
    groups.set(key, [...(groups.get(key) ?? []), commune.name]);
  }
  return [...groups.values()].map(joined).join(', ');
}

function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} và ${last}`;
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function superscript(number: number): string {
  return [...String(number)].map((digit) => raised[Number(digit)] ?? digit).join('');
}
