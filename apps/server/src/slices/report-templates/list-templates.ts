import { getReportTemplate, getReportVocabulary, listReportTemplates } from '@thuocdo/contract/report-templates';
import { query } from '../../platform/http/route.ts';
import { reportKit } from '../definitions/index.ts';
import { findUnitSubject } from '../units/index.ts';
import { findTemplate, listTemplates, mayDo, presentWhole } from './templates.queries.ts';

export const listTemplatesRoute = query({
  endpoint: listReportTemplates,
  action: 'template.read',
  subject: (db, { params }, { today }) => findUnitSubject(db, params.unitId, today),
  run: async ({ db, actor }, unit) => ({
    items: await listTemplates(db, unit, actor),
    can: mayDo(actor, unit.unitPath),
  }),
});

export const getTemplateRoute = query({
  endpoint: getReportTemplate,
  action: 'template.read',
  subject: (db, { params }, { today }) => findTemplate(db, params, today),
  run: async ({ actor }, found) => presentWhole(found, actor),
});

type Kind = 'number' | 'text' | 'rows' | 'indicator' | 'growth';
const kinds: Readonly<Record<string, Kind>> = { text: 'text', one_of: 'text', yes_no: 'text', rows: 'rows' };

/** Everything that a tag may name. */
export const vocabularyRoute = query({
  endpoint: getReportVocabulary,
  action: 'template.read',
  subject: (db, { params }, { today }) => findUnitSubject(db, params.unitId, today),
  async run({ db }) {
    const { elements: dictionary, indicators, known, owners } = await reportKit(db);
    const elements = dictionary.map(({ code, name, unit, type }) => ({
      code,
      name,
      unit,
      kind: kinds[type] ?? ('number' as const),
    }));
    const derived = [...indicators.indicators.values()].map(({ code, name, unit }) => ({
      code,
      name,
      unit: unit ?? null,
      kind: known.growths.has(code) ? ('growth' as const) : ('indicator' as const),
    }));
    return {
      figures: [...elements, ...derived],
      owners: owners.map(({ code, name, shortName }) => ({ code, name, shortName })),
    };
  },
});
