import { type ConfirmationView, getConfirmedList, getConfirmedListFile } from '@thuocdo/contract/confirmations';
import {
  type Arrangement,
  type ConfirmedCommune,
  type ConfirmedList,
  confirmedList,
  criterionPhrase,
  standardName,
} from '@thuocdo/core/appraisals';
import type { Ruleset } from '@thuocdo/core/judging';
import { formatDay } from '@thuocdo/core/text';
import { kindWord, type UnitKind } from '@thuocdo/core/units';
import { confirmedListDocx } from '@thuocdo/documents/appraisals';
import type { Expression, SqlBool } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import { fileOf } from '../../platform/http/file-of.ts';
import { query } from '../../platform/http/route.ts';
import { type CampaignRecord, findCampaignPart } from '../campaigns/index.ts';
import { readRulesets } from '../definitions/index.ts';
import { confirmationsOf } from './confirmations.queries.ts';

interface Asked {
  arrange: Arrangement;
  note: number;
}

/** The communes confirmed and retained, in the words of the annual report (bài mẫu 004, chú thích 2). */
export const getConfirmedListRoute = query({
  endpoint: getConfirmedList,
  action: 'confirmation.read',
  subject: (db, { params }, { actor }) => findCampaignPart(db, params.campaignId, actor, 'confirmation.read'),
  async run({ db, visible }, { row: campaign }, { query: asked }) {
    const { list, communes } = await listOf(db, campaign, asked, visible('confirmation.read', { path: 'r.path' }));
    return { ...list, communes: communes.length };
  },
});

export const getConfirmedListFileRoute = query({
  endpoint: getConfirmedListFile,
  action: 'confirmation.read',
  subject: (db, { params }, { actor }) => findCampaignPart(db, params.campaignId, actor, 'confirmation.read'),
  async run({ db, visible }, { row: campaign }, { query: asked }) {
    const { list, communes } = await listOf(db, campaign, asked, visible('confirmation.read', { path: 'r.path' }));
    const title = `Danh sách xã được xác nhận năm ${campaign.period.slice(0, 4)}`;
    const content = await confirmedListDocx({
      title,
      sentences: list.sentences,
      footnote: list.footnote,
      rows: communes.map(({ view, commune }) => ({
        unit: view.unitName,
        district: view.districtName ?? '',
        standard: standardName(commune.standard),
        kind: view.kind === 'first' ? 'Lần đầu' : 'Giữ vững',
        paper: paperOf(view) ?? '',
      })),
      illustrative: campaign.illustrative,
    });
    return fileOf(title, 'docx', content);
  },
});

interface Listed {
  view: ConfirmationView;
  commune: ConfirmedCommune;
}

async function listOf(
  db: Reader,
  campaign: CampaignRecord,
  asked: Asked,
  seen: Expression<SqlBool>,
): Promise<{ list: ConfirmedList; communes: Listed[] }> {
  const views = await confirmationsOf(db, { campaignId: campaign.id, state: 'issued', seen });
  const rulesets = (await readRulesets(db, campaign.draft.rulesets)).map((row) => row.ruleset as Ruleset);
  const kinds = await kindsOf(db, campaign.id);
  const ordered = asked.arrange === 'paper' ? [...views].sort((a, b) => (a.at < b.at ? -1 : 1)) : views;
  const communes = ordered.map((view) => {
    const ruleset = rulesets.find((one) => one.code === view.ruleset);
    return { view, commune: communeOf(view, ruleset, kinds.get(view.unitId) ?? 'xa') };
  });
  return {
    list: confirmedList(
      communes.map(({ commune }) => commune),
      asked,
    ),
    communes,
  };
}

/** A confirmation as reports list it. */
export function communeOf(view: ConfirmationView, ruleset: Ruleset | undefined, kind: UnitKind): ConfirmedCommune {
  const word = kindWord(kind);
  const criterion = ruleset?.criteria[0];
  return {
    name: view.unitName.startsWith(`${word} `) ? view.unitName.slice(word.length + 1) : view.unitName,
    unitWord: word.toLocaleLowerCase('vi'),
    district: view.districtName,
    paper: paperOf(view),
    kind: view.kind,
    standard: ruleset?.standard ?? view.ruleset,
    criterion: criterion === undefined ? view.rulesetName : criterionPhrase(criterion),
  };
}

function paperOf({ documentNumber, documentDate }: ConfirmationView): string | null {
  if (documentNumber === null) return null;
  return documentDate === null ? documentNumber : `${documentNumber}, ${formatDay(documentDate)}`;
}

/** Kinds of the communes of a campaign, by unit. */
export async function kindsOf(db: Reader, campaignId: string): Promise<Map<string, UnitKind>> {
  const rows = await db
    .selectFrom('roster_units')
    .select(['unit_id', 'kind'])
    .where('campaign_id', '=', campaignId)
    .where('is_on', '=', true)
    .execute();
  return new Map(rows.map((row) => [row.unit_id, row.kind as UnitKind]));
}
