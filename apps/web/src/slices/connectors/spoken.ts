import type { ConnectorDefinition, ConnectorFailure } from '@thuocdo/contract/connectors';
import { type Lang, phraseIfKnown } from '@thuocdo/phrases';
import type { ProblemError } from '../../api.ts';
import type { Words } from '../../ui/words.tsx';

/** Why a run failed, in words; the code of a newer server as it is. */
export const failureWords = (lang: Lang, { code, params }: ConnectorFailure): string =>
  phraseIfKnown(lang, `connectors.failure-${code}`, params) ?? code;

/** Why a value or a field was refused, in words. */
export const faultWords = (lang: Lang, rule: string, params: Readonly<Record<string, unknown>> = {}): string =>
  phraseIfKnown(lang, `connectors.fault-${rule}`, params) ??
  phraseIfKnown(lang, `connectors.failure-${rule}`, params) ??
  rule;

/** «hằng ngày lúc 06:00» */
export function scheduleWords(t: Words['t'], schedule: ConnectorDefinition['schedule']): string {
  switch (schedule.kind) {
    case 'hours':
      return t('connectors.says-hours', { every: schedule.every });
    case 'daily':
      return t('connectors.says-daily', { at: schedule.at });
    case 'weekly':
      return t('connectors.says-weekly', {
        weekday: t(`connectors.weekday-${schedule.weekday as 1 | 2 | 3 | 4 | 5 | 6 | 7}`),
        at: schedule.at,
      });
    case 'monthly':
      return t('connectors.says-monthly', { day: schedule.day, at: schedule.at });
  }
}

const fields: readonly [RegExp, Parameters<Words['t']>[0]][] = [
  [/url$/, 'connectors.address'],
  [/secretHeader$/, 'connectors.secretHeader'],
  [/rows$/, 'connectors.rows'],
  [/element/, 'connectors.elementFrom'],
  [/system$/, 'connectors.system'],
  [/expiresOn$/, 'connectors.expiresOn'],
];

/** Every field that the server refused, with its reason. */
export function refusedFields(lang: Lang, t: Words['t'], problem: ProblemError | null): string[] {
  return (problem?.errors ?? []).map(({ pointer, rule, params = {} }) => {
    const key = fields.find(([shape]) => shape.test(pointer))?.[1];
    const said = params['element'] === undefined ? '' : ` (${String(params['element'])})`;
    const field = key === undefined ? pointer : (t as (one: string) => string)(key);
    return `${field}: ${faultWords(lang, rule, params)}${said}`;
  });
}
