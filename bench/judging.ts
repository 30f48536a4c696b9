import { readFileSync } from 'node:fs';
import { compileForm, type Form, valuesOf } from '@thuocdo/core/forms';
import { applyOverlay, judge, parseOverlay, parseRuleset } from '@thuocdo/core/judging';
import type { Value } from '@thuocdo/core/values';
import { communeAnswers } from '../apps/server/src/slices/demo/commune-answers.ts';
import { type Figure, repeated } from './figures.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const communes = 10_598;

/** The whole country judged in memory on one core, under criterion 8 of NTM and NTM nâng cao with the overlay. */
export async function judging(): Promise<Figure[]> {
  const rulesets = ['ntm-2021-2025', 'ntm-nang-cao-2021-2025'].map((name) => {
    const parsed = parseRuleset(read(`data/rulesets/${name}.json`));
    const overlay = parseOverlay(read('data/rulesets/overlays/nguong-minh-hoa.json'));
    if (!parsed.ok || !overlay.ok) throw new Error(`${name} is not sound`);
    return applyOverlay(parsed.ruleset, overlay.overlay);
  });
  const compiled = compileForm(read('data/forms/phieu-xa-2023.json') as Form);
  const values = Array.from({ length: communes }, (_, at) => valuesOfCommune(compiled, String(10_000 + at)));
  const all = async () => {
    for (const own of values) {
      const [ntm, advanced] = rulesets;
      if (ntm === undefined || advanced === undefined) return;
      const first = judge(ntm, own, { commune_class: 'con_lai', unit_path: 'VN/2023/84/845/29335' }, '2023-08-01');
      judge(advanced, own, { commune_class: 'con_lai', unit_path: 'VN/2023/84/845/29335' }, '2023-08-01', {
        [first.ruleset]: first,
      });
    }
  };
  return repeated(`judge ${communes} communes, 25 requirements`, 3, 2000, all);
}

function valuesOfCommune(compiled: ReturnType<typeof compileForm>, code: string): Value[] {
  const answers = communeAnswers({
    code,
    name: 'Thông Hòa',
    respondent: 'Cán bộ',
    communeClass: 'con_lai',
    profile: 'advanced',
    closedOn: '2023-07-31',
  });
  return valuesOf(compiled, answers, { today: '2023-08-10' }).map((given) => ({
    unitId: `${code}-2023`,
    element: given.element,
    period: '2023',
    level: 'self',
    value: given.value,
    source: { kind: 'response', assignmentId: 'bench', revision: 1, question: given.question },
  }));
}
