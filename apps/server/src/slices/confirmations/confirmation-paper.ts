import { type ConfirmationView, getConfirmationPaper } from '@thuocdo/contract/confirmations';
import { criterionPhrase, standardName } from '@thuocdo/core/appraisals';
import { formatDay } from '@thuocdo/core/text';
import { confirmationLetter } from '@thuocdo/documents/appraisals';
import { cited } from '@thuocdo/documents/letters';
import { toDocx, toPdf } from '@thuocdo/documents/official';
import type { Reader } from '../../platform/db/open.ts';
import { fileOf } from '../../platform/http/file-of.ts';
import { query } from '../../platform/http/route.ts';
import { appraisalsOf, findRosterUnit, type RosterUnit, rulesetOf, symbolOf } from '../appraisals/index.ts';
import { groundsOf, letterheadOf } from '../dispatch/index.ts';
import { confirmedJudgement, readConfirmation } from './confirmations.queries.ts';

export const getConfirmationPaperRoute = query({
  endpoint: getConfirmationPaper,
  action: 'confirmation.read',
  subject: (db, { params }) => findRosterUnit(db, params.campaignId, params.unitId),
  async run({ db }, { row: unit }, { params, query: { format } }) {
    const view = await readConfirmation(db, params.campaignId, unit.unitId, params.confirmationId);
    const paper = await letterOf(db, unit, view);
    const title = `Công văn xác nhận ${unit.name} ${view.period}`;
    return format === 'docx'
      ? fileOf(title, 'docx', await toDocx(paper))
      : fileOf(title, 'pdf', toPdf(paper, view.withdrawal?.at ?? view.at));
  },
});

async function letterOf(db: Reader, unit: RosterUnit, view: ConfirmationView) {
  const { campaign, districtName } = unit;
  const letterhead = await letterheadOf(db, campaign);
  const ruleset = await rulesetOf(db, campaign, view.ruleset);
  const judgement = await confirmedJudgement(db, unit.unitId, view.id);
  const [criterion] = ruleset.criteria;
  const [number, ...symbol] = (view.documentNumber ?? '').split('/');
  return confirmationLetter({
    ...letterhead,
    symbol: symbol.join('/') || symbolOf(letterhead.issuer),
    number: number || undefined,
    date: view.documentDate ?? monthOf(view.at),
    illustrative: campaign.illustrative,
    kind: view.kind,
    criterion: criterion === undefined ? ruleset.name : criterionPhrase(criterion),
    standard: standardName(ruleset.standard),
    rulesetName: ruleset.name,
    unit: unit.name,
    district: districtName ?? undefined,
    year: campaign.period.slice(0, 4),
    legalBasis: groundsOf(campaign.draft.legalBasis).groundedOn.map((one) => `Căn cứ ${cited(one)}`),
    appraisal: await appraisalInWords(db, view),
    items: judgement.criteria.flatMap(({ subcriteria }) => subcriteria),
    earlier: earlierInWords(view),
    exception: view.override?.reason,
    withdrawn:
      view.withdrawal === null
        ? undefined
        : `văn bản số ${view.withdrawal.documentNumber} ngày ${formatDay(view.withdrawal.documentDate)}`,
    asOf: judgement.asOf,
    // The commune asks through its district where there is one.
    recipient: `UBND ${lowerFirst(districtName ?? unit.name)}`,
    authority: authorityOf(view.by),
  });
}

async function appraisalInWords(db: Reader, view: ConfirmationView): Promise<string | undefined> {
  const found = (await appraisalsOf(db, { unitId: view.unitId, campaignId: view.campaignId })).find(
    (one) => one.id === view.appraisalId,
  );
  if (found === undefined) return undefined;
  const { kind, endsOn, number, symbol } = found.content;
  const minutes = number === '' ? '' : ` (biên bản số ${number}${symbol === '' ? '' : `/${symbol}`})`;
  return `${kind === 'desk' ? 'thẩm định hồ sơ' : 'thẩm định thực địa'} ngày ${formatDay(endsOn)}${minutes}`;
}

function earlierInWords({ earlier }: ConfirmationView): string | undefined {
  if (earlier === null) return undefined;
  const day = earlier.date === null ? '' : ` ngày ${formatDay(earlier.date)}`;
  const paper = earlier.number === null ? '' : `văn bản số ${earlier.number}${day}`;
  const period = earlier.period === null ? '' : `kỳ ${earlier.period}`;
  return [period, paper].filter(Boolean).join(', ');
}

/** A deputy signs for the head (Decree 30/2020, article 13). */
function authorityOf(title: string): string[] {
  return /^phó giám đốc/iu.test(title) ? ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'] : ['GIÁM ĐỐC'];
}

/** Without a day the month is printed and the day is written by hand. */
function monthOf(instant: string): { year: number; month: number } {
  const [year = '', month = ''] = instant.split('-');
  return { year: Number(year), month: Number(month) };
}

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
