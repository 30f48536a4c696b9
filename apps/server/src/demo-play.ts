import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demoOptions, startDemonstration, startOn } from './demo-run.ts';
import { type Played, playOn, prepareInstitute, receiveElsewhere } from './slices/demo/index.ts';

/** `npm run demo:play [-- --out DIR --from DATA]`: the whole survey without a screen, on data folders of its own. */
async function main(): Promise<void> {
  const options = demoOptions(process.argv.slice(2));
  const { out } = options;
  const began = Date.now();
  await mkdir(out, { recursive: true });
  const here = await startDemonstration(options);
  try {
    const loaded = Date.now();
    const played = await playOn(here.app);
    for (const file of played.files) await writeFile(join(out, file.name), file.content);
    const received = await receive(join(out, 'data-noi-nhan'), played);
    report(out, played, received, { load: loaded - began, all: Date.now() - began });
  } finally {
    await here.close();
  }
}

/** The institute's own installation: another data folder, another database. */
async function receive(folder: string, played: Played) {
  const file = played.files.find((one) => one.name.endsWith('.json'));
  if (file === undefined) throw new Error('No package was built');
  const institute = await startOn(folder, prepareInstitute);
  try {
    return await receiveElsewhere(institute.app, file);
  } finally {
    await institute.close();
  }
}

function report(
  out: string,
  played: Played,
  received: { units: number; values: number; known: string },
  ms: { load: number; all: number },
): void {
  const { totals, columns } = played.rollup;
  console.log(`\nDanh sách: ${totals.roster} xã; có số liệu đã thẩm định: ${totals.withData}`);
  console.log(`Huyện chuyển tiếp thêm ${played.forwarded}, Sở thẩm định thêm ${played.verified}`);
  for (const column of columns.verdicts) {
    const count = totals.verdicts[column.key];
    if (count)
      console.log(
        `  ${column.ruleset} ${column.code}: đạt ${count.met}, chưa đạt ${count.unmet}, chưa đủ ${count.unknown}, không xét ${count.exempt}`,
      );
  }
  console.log(`Nơi nhận: gói ${received.known}; ${received.units} đơn vị, ${received.values} giá trị`);
  for (const file of played.files) console.log(`  ${join(out, file.name)}  ${file.content.length} byte`);
  console.log(`Nạp ${(ms.load / 1000).toFixed(1)} giây, tất cả ${(ms.all / 1000).toFixed(1)} giây`);
}

await main();
