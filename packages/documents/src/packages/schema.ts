import { packageFormat, schemaVersion } from './model.ts';
import { verdicts } from './verdict.ts';

/** The part of JSON Schema (draft 2020-12) that `check-shape.ts` understands; nothing else may be used here. */
export type Schema = {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly const?: string | number;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maxItems?: number;
  readonly maxProperties?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | Schema;
};
export type JsonType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';

const levels = ['self', 'checked', 'verified', 'published'];
const text = (maxLength: number): Schema => ({ type: 'string', maxLength });
const unitCode: Schema = { type: 'string', pattern: '^[0-9A-Za-z-]{1,20}$' };
const hash: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const list = (items: Schema, maxItems: number): Schema => ({ type: 'array', items, maxItems });

/** An object with exactly these fields. */
function record(properties: Record<string, Schema>): Schema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

const value = record({
  element: text(100),
  period: text(20),
  level: { enum: levels },
  value: {
    type: ['string', 'number', 'boolean', 'null', 'array'],
    maxLength: 20_000,
    items: { type: ['string', 'number'], maxLength: 2000 },
    maxItems: 1000,
  },
  source: text(2000),
});

const unit = record({
  code: unitCode,
  name: text(200),
  district: { type: ['string', 'null'], maxLength: 200 },
  state: text(60),
  verdicts: { type: 'object', additionalProperties: { enum: verdicts }, maxProperties: 500 },
  explanations: list(text(4000), 1000),
  values: list(value, 5000),
});

/** What a package for the institute looks like. Published for those who read it with another program. */
export const packageSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Gói số liệu gửi Viện',
  description:
    'integrity.payload is the SHA-256 of the canonical JSON (RFC 8785) of payload; integrity.content of the whole object without integrity.',
  ...record({
    format: { const: packageFormat },
    schemaVersion: { const: schemaVersion },
    meta: record({
      campaignTitle: text(500),
      period: text(20),
      asOf: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' },
      unitCode,
      unitName: text(200),
      fromInstallation: text(200),
      level: { enum: levels },
      illustrative: { type: 'boolean' },
      madeAt: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$' },
      madeBy: text(200),
      legalBasis: list(text(1000), 50),
    }),
    payload: record({
      elements: list(
        record({ code: text(100), name: text(500), unitOfMeasure: { type: ['string', 'null'], maxLength: 60 } }),
        5000,
      ),
      units: list(unit, 20_000),
    }),
    files: list(record({ name: text(255), sha256: hash, size: { type: 'integer', minimum: 0 } }), 100_000),
    integrity: record({ algorithm: { const: 'sha256' }, payload: hash, content: hash }),
  }),
};
