import { join, resolve } from 'node:path';
import { z } from 'zod';

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.string().optional(),
  THUOCDO_DATA: z.string().default('data/workspace'),
  THUOCDO_KEYS: z.string().default(''),
  THUOCDO_MODE: z.enum(['demonstration', 'production']).default('demonstration'),
  THUOCDO_NAME: z.string().default('Thước Đo'),
  THUOCDO_TRUSTED_PROXIES: z.string().default(''),
  THUOCDO_MAX_FILE_MB: z.coerce.number().min(1).max(500).default(25),
  THUOCDO_SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .or(z.literal('')),
  THUOCDO_MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]* )?<?[^\s<>@,]+@[^\s<>@,]+>?$/)
    .optional()
    .or(z.literal('')),
  THUOCDO_PULL_HOSTS: z.string().default(''),
  THUOCDO_PULL_PLAIN_HTTP: z.enum(['no', 'localhost']).default('no'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
});

/** Everything that differs between installations. `demonstration` loads the workspace «Trà Vinh 2023» on first start. */
export interface Config {
  port: number;
  host: string;
  databaseUrl: string | undefined;
  dataFolder: string;
  /** Where the administrator places the organisations' keys and the trusted roots. */
  keysFolder: string;
  mode: 'demonstration' | 'production';
  name: string;
  trustedProxies: string[];
  maxFileBytes: number;
  /** Undefined: no mail is sent. Needs both THUOCDO_SMTP_URL and THUOCDO_MAIL_FROM. */
  mail: { url: string; from: string } | undefined;
  /** The only hosts that connectors may fetch from. */
  pullHosts: readonly PullHost[];
  /** Tests run their own server on this machine: `http` is allowed to it, and to nothing else. */
  pullPlainHttp: boolean;
  logLevel: string;
}

/** A host by its exact name, at one port. `private`: its address may lie within the office’s own network. */
export interface PullHost {
  host: string;
  port: number;
  private: boolean;
}

/** The only reader of the environment. Throws one error that names every wrong variable, never its value. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))];
    throw new Error(`Biến môi trường không hợp lệ: ${names.join(', ')}`);
  }
  const e = parsed.data;
  if (Boolean(e.THUOCDO_SMTP_URL) !== Boolean(e.THUOCDO_MAIL_FROM))
    throw new Error('Thư điện tử cần cả hai biến môi trường: THUOCDO_SMTP_URL, THUOCDO_MAIL_FROM');
  return {
    port: e.PORT,
    host: e.HOST,
    databaseUrl: e.DATABASE_URL || undefined,
    dataFolder: resolve(e.THUOCDO_DATA),
    keysFolder: e.THUOCDO_KEYS === '' ? join(resolve(e.THUOCDO_DATA), 'keys') : resolve(e.THUOCDO_KEYS),
    mode: e.THUOCDO_MODE,
    name: e.THUOCDO_NAME,
    trustedProxies: e.THUOCDO_TRUSTED_PROXIES.split(',')
      .map((proxy) => proxy.trim())
      .filter(Boolean),
    maxFileBytes: e.THUOCDO_MAX_FILE_MB * 1024 * 1024,
    mail:
      e.THUOCDO_SMTP_URL && e.THUOCDO_MAIL_FROM ? { url: e.THUOCDO_SMTP_URL, from: e.THUOCDO_MAIL_FROM } : undefined,
    pullHosts: readPullHosts(e.THUOCDO_PULL_HOSTS),
    pullPlainHttp: e.THUOCDO_PULL_PLAIN_HTTP === 'localhost',
    logLevel: e.LOG_LEVEL,
  };
}

/** «igate.example.vn, 10.0.0.5:8443!private»: names separated by commas; the port is 443 unless said. */
function readPullHosts(text: string): PullHost[] {
  const parts = text
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter(Boolean);
  return parts.map((part) => {
    const [, host = '', port = '443', own] = /^([a-z0-9.-]+)(?::(\d{1,5}))?(!private)?$/.exec(part) ?? [];
    if (host === '' || Number(port) > 65_535) throw new Error('Biến môi trường không hợp lệ: THUOCDO_PULL_HOSTS');
    return { host, port: Number(port), private: own !== undefined };
  });
}
