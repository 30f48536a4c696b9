import { type Config, readConfig } from './config.ts';
import { FolderHeldError } from './platform/db/folder-lock.ts';
import { loadDemonstration } from './slices/demo/index.ts';
import { type DemonstrationSignIn, readSetting, registerFirstAdministrator } from './slices/identity/index.ts';
import { type Started, start } from './start.ts';

async function main(): Promise<void> {
  const config = readConfig();
  const began = Date.now();
  try {
    const started = await start(
      config,
      config.mode === 'demonstration' ? (installation) => loadDemonstration(installation, console.log) : undefined,
    );
    stopCleanly(started);
    await greet(started, config, Date.now() - began);
    if (config.mode === 'production') await tellFirstAdministrator(started);
  } catch (error) {
    if (!(error instanceof FolderHeldError)) throw error;
    console.error(`${error.message}${error.holder.address ? ` (${error.holder.address})` : ''}.`);
    console.error('Hãy dừng bản đang chạy, hoặc chạy bản này trên thư mục khác: THUOCDO_DATA=<thư mục> npm start');
    process.exitCode = 1;
  }
}

async function greet(started: Started, config: Config, tookMs: number): Promise<void> {
  const { db } = started.installation;
  const address = started.address.replace('127.0.0.1', 'localhost').replace('[::1]', 'localhost');
  console.log(
    `\n${config.name} đang chạy tại ${address}  (${started.database === 'embedded' ? 'cơ sở dữ liệu nhúng' : 'PostgreSQL'}, ${(tookMs / 1000).toFixed(1)} giây)`,
  );
  const signIns = await readSetting<DemonstrationSignIn[]>(db, 'demonstration-sign-ins');
  if (signIns !== undefined) {
    const password = await readSetting<string>(db, 'demonstration-password');
    console.log(`\nSố liệu minh hoạ. Đăng nhập (mật khẩu chung: ${password}):`);
    for (const one of signIns) console.log(`  ${one.username.padEnd(24)} ${one.title} – ${one.organisation}`);
  }
  console.log('\nDừng: Ctrl-C');
}

async function tellFirstAdministrator(started: Started): Promise<void> {
  const first = await registerFirstAdministrator(started.installation);
  if (first === undefined) return;
  console.log('\nChưa có ai trong hệ thống. Quản trị đầu tiên (mật khẩu chỉ hiện một lần, phải đổi khi đăng nhập):');
  console.log(`  ${first.username}  ${first.password}`);
}

function stopCleanly(started: Started): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      started.close().then(
        () => process.exit(0),
        (error) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}

await main();
