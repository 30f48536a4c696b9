import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FigureChange } from '@thuocdo/contract/figures';
import type { FigureFile } from '@thuocdo/core/figures';
import { projectRoot } from '../../prepare.ts';
import type { Browser } from './browser.ts';
import { provinceId, type Stage } from './stage.ts';

const papers = ['tra-vinh-2021-05', 'tra-vinh-2022'] as const;

/** The officer enters what the two printed reports say, whole: also where they are wrong, for the checks to find. */
export async function figuresScene(stage: Stage): Promise<void> {
  stage.at('2023-08-28', '17:15');
  const officer = await stage.browserOf('so.chuyenvien');
  let count = 0;
  for (const name of papers) count += await enterPaper(officer, name);
  stage.say(`  ${count} số liệu của hai báo cáo in (tháng 5/2021, năm 2022) đã nhập`);
}

async function enterPaper(officer: Browser, name: string): Promise<number> {
  const file: FigureFile = JSON.parse(await readFile(join(projectRoot(), 'data/figures', `${name}.json`), 'utf8'));
  const cells = file.figures.map(
    ({ level: _level, ...figure }): FigureChange => ({
      ...figure,
      value: figure.value as NonNullable<FigureChange['value']>,
      period: figure.period ?? file.period,
      seen: null,
    }),
  );
  const { saved } = await officer.send('PUT', `/api/units/${provinceId}/figures`, { cells });
  return saved.length;
}
