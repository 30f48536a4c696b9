import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config.ts';
import type { Clock } from './clock.ts';
import type { Db } from './db/open.ts';
import type { Files } from './files/disk.ts';
import type { Mailer } from './mail/mailer.ts';

/** What the whole application is built from. Tests make many of them. */
export interface Installation {
  db: Db;
  files: Files;
  /** Absent: mail is not configured, letters go by the interface only. */
  mail?: Mailer;
  clock: Clock;
  config: Config;
  newId: () => string;
  log?: FastifyBaseLogger;
  /** Comes when the program stops: a request that waits for another system then answers instead of holding up the stop. */
  stopping?: AbortSignal;
}
