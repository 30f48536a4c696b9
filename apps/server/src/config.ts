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
  logLevel: string;
}

/** The only reader of the environment. Throws one error that names every wrong variable, never its value. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))];
    throw new Error(`Biến môi trường không hợp lệ: ${names.join(', ')}`);
  }
  const e = parsed.data;
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
    logLevel: e.LOG_LEVEL,
  };
}
