import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type App, buildApp } from './app.ts';
import type { Config } from './config.ts';
import { type Clock, realClock, shiftedClock } from './platform/clock.ts';
import type { Installation } from './platform/context.ts';
import { lockFolder } from './platform/db/folder-lock.ts';
import { type OpenDatabase, openEmbedded, openPostgres } from './platform/db/open.ts';
import { filesOnDisk } from './platform/files/disk.ts';
import { newId } from './platform/ids.ts';
import { startJobs } from './platform/jobs/run-jobs.ts';
import { smtpMailer } from './platform/mail/mailer.ts';
import { prepareDatabase, projectRoot } from './prepare.ts';
import { readSetting } from './slices/identity/index.ts';
import { allJobs } from './slices/index.ts';

export interface Started {
  app: App;
  installation: Installation;
  database: OpenDatabase['kind'];
  address: string;
  close: () => Promise<void>;
}

/** Whether a demonstration is due on this database, and how it is loaded; absent in production. */
export type LoadDemonstration = (installation: Installation) => Promise<void>;

/** Opens the database, brings it up to date, and listens. The only place where things are wired. */
export async function start(config: Config, loadDemonstration: LoadDemonstration | undefined): Promise<Started> {
  const held = await lockFolder(config.dataFolder, new Date().toISOString());
  try {
    const opened = config.databaseUrl
      ? openPostgres(config.databaseUrl)
      : await openEmbedded({ folder: config.dataFolder });
    await prepareDatabase(opened.db);
    const stopping = new AbortController();
    const installation: Installation = {
      stopping: stopping.signal,
      db: opened.db,
      files: filesOnDisk(join(config.dataFolder, 'files')),
      clock: realClock,
      config,
      newId,
      ...(config.mail === undefined ? {} : { mail: smtpMailer(config.mail) }),
    };
    if (loadDemonstration !== undefined) await loadDemonstration(installation);
    installation.clock = await clockOf(installation);
    const app = await buildApp(installation, pagesOf());
    const jobs = startJobs(installation, allJobs);
    const address = await app.http.listen({ port: config.port, host: config.host });
    return {
      app,
      installation,
      database: opened.kind,
      address,
      close: async () => {
        stopping.abort(new Error('the program stops'));
        await app.http.close();
        await jobs.stop();
        installation.mail?.close();
        await opened.close();
        await held.release();
      },
    };
  } catch (error) {
    await held.release();
    throw error;
  }
}

/** A demonstration's clock was set when it was loaded; it runs on from there. */
async function clockOf(installation: Installation): Promise<Clock> {
  const offset = await readSetting<number>(installation.db, 'clock-offset-ms');
  if (offset === undefined) return realClock;
  return shiftedClock(offset, await readSetting<Record<string, number>>(installation.db, 'clock-offsets-of-people'));
}

function pagesOf(): { pages?: string } {
  const pages = join(projectRoot(), 'apps/web/dist');
  return existsSync(join(pages, 'index.html')) ? { pages } : {};
}
