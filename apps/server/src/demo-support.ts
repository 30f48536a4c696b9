import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { label } from '@thuocdo/core/periods';
import { formatDay, formatNumber } from '@thuocdo/core/text';
import { phrase } from '@thuocdo/phrases';
import { demoOptions, startOn } from './demo-run.ts';
import { loadThuongXuan, type PlayedSupport, playSupport } from './slices/demo/index.ts';

/**
 * `npm run demo:support [-- --out DIR]`: «Thường Xuân 2023» without a screen, on a data folder of its own – a review round, support
 * plans (done, sent back, overdue), the letter of cooperation and the report.
 */
async function main(): Promise<void> {
  const { out } = demoOptions(process.argv.slice(2));
  await mkdir(out, { recursive: true });
  const began = Date.now();
  console.log('Nạp bản trình diễn «Thường Xuân 2023» (số liệu minh hoạ) …');
  const here = await startOn(join(out, 'data-ho-tro'), (installation) => loadThuongXuan(installation, console.log));
  try {
    const played = await playSupport(here.app, here.installation);
    for (const file of played.files) await writeFile(join(out, file.name), file.content);
    report(out, played);
    console.log(`Tất cả ${formatNumber((Date.now() - began) / 1000, { decimals: 1 })} giây`);
  } finally {
    await here.close();
  }
}

function report(out: string, { monitoring, letter, proposals, files }: PlayedSupport): void {
  const { tally, communes, sum, brought, stalled, against, round } = monitoring;
  const compared = communes.filter((one) => one.sum !== null).length;
  console.log(
    `\nĐợt rà soát ${label(round.period)}, so với ${against === null ? 'không đợt nào' : label(against.period)}: so được ${compared}/${communes.length} xã`,
  );
  if (sum !== null)
    console.log(`  tổng điểm chắc chắn: ${formatNumber(sum.before.low)} → ${formatNumber(sum.after.low)}`);
  console.log(
    `Kế hoạch hỗ trợ: ${tally.plans}, đã xong ${tally.done}, đang vướng ${tally.stalled}; kinh phí ${formatNumber(tally.costs.total)} đồng`,
  );
  for (const plan of brought)
    console.log(`  đã xong: ${plan.unit.name} – ${plan.items.map(({ name }) => name).join('; ')}`);
  for (const plan of stalled)
    console.log(
      `  đang vướng: ${plan.unit.name} – ${phrase('vi', `supportMonitoring.stall-${plan.why}`)}, trễ ${formatNumber(plan.daysLate)} ngày`,
    );
  for (const { name, value, enterprise } of proposals)
    console.log(`Đề xuất cho xã chưa rà soát (không tự ghi vào số liệu): ${name} = ${value}, từ ${enterprise}`);
  console.log(`Công văn số ${letter.number}/${letter.symbol} đã gửi ${letter.counts.total} nơi`);
  for (const { ground, printed, otherwise } of letter.cautions)
    console.log(`  lưu ý mục (${ground}): in ngày ${dayOf(printed)}, nơi khác ghi ngày ${dayOf(otherwise)}`);
  for (const file of files) console.log(`  ${join(out, file.name)}  ${formatNumber(file.content.length)} byte`);
}

const dayOf = ({ date }: { date: string | null }) => (date === null ? 'để trống' : formatDay(date));

await main();
