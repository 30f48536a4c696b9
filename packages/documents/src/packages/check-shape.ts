import type { PackageFinding } from './findings.ts';
import type { JsonType, Schema } from './schema.ts';

/** Compares a parsed JSON value with a schema; `path` is a JSON pointer. Stops early at `most` findings. */
export function checkShape(
  value: unknown,
  schema: Schema,
  path = '',
  found: PackageFinding[] = [],
  most = 50,
): PackageFinding[] {
  if (found.length >= most) return found;
  const before = found.length;
  found.push(...ownFindings(value, schema, path));
  if (found.length > before) return found;
  if (Array.isArray(value)) {
    const { items } = schema;
    if (items) for (const [index, item] of value.entries()) checkShape(item, items, `${path}/${index}`, found, most);
  } else if (typeof value === 'object' && value !== null) {
    checkFields(value as Record<string, unknown>, schema, path, found, most);
  }
  return found;
}

function checkFields(
  fields: Record<string, unknown>,
  schema: Schema,
  path: string,
  found: PackageFinding[],
  most: number,
): void {
  const { properties = {}, required = [], additionalProperties } = schema;
  for (const name of required)
    if (!Object.hasOwn(fields, name)) found.push({ code: 'missing-field', path: pointer(path, name) });
  for (const [name, field] of Object.entries(fields)) {
    const known = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    if (known) checkShape(field, known, pointer(path, name), found, most);
    else if (known === false) found.push({ code: 'unknown-field', path: pointer(path, name) });
  }
}

function ownFindings(value: unknown, schema: Schema, path: string): PackageFinding[] {
  if (schema.const !== undefined && value !== schema.const) return [{ code: 'wrong-value', path }];
  if (schema.enum && !schema.enum.some((allowed) => allowed === value)) return [{ code: 'wrong-value', path }];
  if (schema.type && !isOfType(value, schema.type)) return [{ code: 'wrong-type', path }];
  if (typeof value === 'string') return textFindings(value, schema, path);
  if (typeof value === 'number') return value < (schema.minimum ?? value) ? [{ code: 'wrong-value', path }] : [];
  return sizeOf(value) > limitOf(value, schema) ? [{ code: 'too-many', path }] : [];
}

function textFindings(value: string, schema: Schema, path: string): PackageFinding[] {
  if (value.length > (schema.maxLength ?? value.length)) return [{ code: 'too-long', path }];
  if (schema.pattern && !new RegExp(schema.pattern, 'u').test(value)) return [{ code: 'wrong-format', path }];
  return [];
}

function isOfType(value: unknown, type: JsonType | readonly JsonType[]): boolean {
  const types: readonly JsonType[] = typeof type === 'string' ? [type] : type;
  return types.some((each) => typeOf(value) === each || (each === 'integer' && Number.isSafeInteger(value)));
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function sizeOf(value: unknown): number {
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}

function limitOf(value: unknown, schema: Schema): number {
  return (Array.isArray(value) ? schema.maxItems : schema.maxProperties) ?? Number.POSITIVE_INFINITY;
}

function pointer(path: string, name: string): string {
  return `${path}/${name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
