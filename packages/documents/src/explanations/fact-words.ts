import type { FactView, LeafView, OriginView } from '@thuocdo/contract/explanations';
import { formatInstant, formatNumber } from '@thuocdo/core/text';
import { phrase } from '@thuocdo/phrases';
import { whereSaid } from '@thuocdo/phrases/where-said';

/** What a requirement rests on, one line each: «Số thôn có Internet: 8 thôn – câu C01, lần nộp 1, UBND xã …; ghi bởi …». */
export function factLines({ facts }: Pick<LeafView, 'facts'>): string[] {
  return facts.map(factLine);
}

function factLine(fact: FactView): string {
  switch (fact.kind) {
    case 'missing':
      return `${fact.name}: chưa có số liệu`;
    case 'attribute':
      return `${fact.name}: ${fact.text ?? 'chưa khai báo'}${fact.basis === null ? '' : ` (${fact.basis})`}`;
    case 'judgement':
      return `Kết quả «${fact.name}»: ${fact.verdict === null ? 'chưa xét' : verdictWord(fact.verdict)}`;
    case 'value':
      return `${fact.name}: ${`${fact.text} ${fact.unitOfMeasure ?? ''}`.trim()}${fromWhere(fact.origins)}`;
  }
}

function fromWhere(origins: readonly OriginView[]): string {
  const [only, ...others] = origins;
  if (only === undefined) return '';
  if (others.length === 0) return ` – ${originText(only)}`;
  return `, cộng từ ${formatNumber(origins.length)} nguồn – ${origins.map((one) => `${one.text}: ${originText(one)}`).join('; ')}`;
}

function originText({ said, sourceName, recordedBy, recordedAt, level }: OriginView): string {
  const levelWord = phrase('vi', `levels.${level}`).toLocaleLowerCase('vi');
  return `${sourceName}, ${whereSaid('vi', said)}, mức ${levelWord}; ghi bởi ${recordedBy}, ${formatInstant(recordedAt)}`;
}

/** Names of the files that prove the values, each once. */
export function evidenceNames({ facts }: Pick<LeafView, 'facts'>): string[] {
  const origins = facts.flatMap((fact) => (fact.kind === 'value' ? fact.origins : []));
  return [...new Set(origins.flatMap(({ evidence }) => evidence.map(({ name }) => name)))];
}

/** «cần từ 100% – theo Quyết định …»; empty where nothing had to be reached. */
export function thresholdText({ threshold }: Pick<LeafView, 'threshold'>): string {
  if (threshold === undefined) return '';
  const { wanted, from } = threshold;
  return `${wanted} – theo ${from.text}${from.illustrative ? ' (minh hoạ, không phải quy định)' : ''}`;
}

export function verdictWord(verdict: LeafView['verdict']): string {
  return phrase('vi', `levels.${verdict}`);
}

/** «7,5/10», «6–16/20», «từ 8» while the most is open; for criteria the verdict’s word. */
export function resultText({ verdict, score }: Pick<LeafView, 'verdict' | 'score'>): string {
  if (score === undefined || verdict === 'exempt') return verdictWord(verdict);
  const range =
    score.low === score.high ? formatNumber(score.low) : `${formatNumber(score.low)}–${formatNumber(score.high)}`;
  return score.max === null ? `từ ${formatNumber(score.low)}` : `${range}/${formatNumber(score.max)}`;
}
