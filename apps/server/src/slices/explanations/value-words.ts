import { optionNames } from '@thuocdo/core/forms';
import { formatNumber } from '@thuocdo/core/text';
import type { ElementValue } from '@thuocdo/core/values';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { listElementRows, publishedForm } from '../definitions/index.ts';

/** How elements and their values are said to readers: names, units of measure, and the words of options instead of codes. */
export interface ValueWords {
  names: Readonly<Record<string, string>>;
  unitsOfMeasure: Readonly<Record<string, string | null>>;
  /** Without the unit of measure. `question` is where it was answered: an option's words stand there. */
  text(value: ElementValue, question: string | undefined): string;
}

export async function valueWords(db: Reader, campaign: CampaignRecord): Promise<ValueWords> {
  const elements = await listElementRows(db);
  const { labels, choices } = await optionWords(db, campaign);
  return {
    names: { ...choices, ...Object.fromEntries(elements.map((row) => [row.code, row.name])) },
    unitsOfMeasure: Object.fromEntries(elements.map((row) => [row.code, row.unit_of_measure])),
    text(value, question) {
      if (typeof value === 'number') return formatNumber(value);
      if (typeof value === 'boolean') return value ? 'có' : 'không';
      const items = typeof value === 'string' ? [value] : value;
      const texts = items.filter((item) => typeof item === 'string');
      if (texts.length < items.length) return `${formatNumber(items.length)} dòng`;
      return texts.map((text) => labels.get(`${question} ${text}`) ?? text).join('; ');
    },
  };
}

/** What the options of the campaign's forms are called, by question and by element: codes are not for readers. */
async function optionWords(db: Reader, campaign: CampaignRecord) {
  const labels = new Map<string, string>();
  const choices: Record<string, string> = {};
  for (const { code, version } of campaign.draft.forms) {
    const { compiled } = await publishedForm(db, code, version);
    Object.assign(choices, optionNames(compiled));
    for (const [question, { question: asked }] of compiled.questions)
      for (const option of asked.options ?? []) labels.set(`${question} ${option.code}`, option.label);
  }
  return { labels, choices };
}
