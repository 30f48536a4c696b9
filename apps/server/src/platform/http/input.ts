import { Readable } from 'node:stream';
import type { Endpoint } from '@thuocdo/contract/endpoint';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readWhole } from '../files/accept.ts';
import { Problem } from '../problem.ts';
import type { Input, Upload } from './route.ts';

/** Parses what came in with the endpoint's schemas. Every wrong field is named at once; unknown fields are refused. */
export async function readInput(
  endpoint: Endpoint,
  request: FastifyRequest,
  maxFileBytes: number,
): Promise<Input<Endpoint>> {
  const { body, file } = endpoint.upload
    ? await readMultipart(request, maxFileBytes)
    : { body: request.body, file: undefined };
  return {
    params: parse(endpoint.params, request.params, 'params'),
    query: parse(endpoint.query, request.query, 'query'),
    body: parse(endpoint.body, body, 'body'),
    file,
  } as Input<Endpoint>;
}

function parse(schema: z.ZodType | undefined, value: unknown, place: string): unknown {
  if (schema === undefined) return undefined;
  const strict = schema instanceof z.ZodObject ? schema.strict() : schema;
  const parsed = strict.safeParse(value ?? {});
  if (parsed.success) {
    const errors = unknownFields(value ?? {}, parsed.data, `/${place}`);
    if (errors.length > 0) throw new Problem('unknown-field', { errors: errors.slice(0, 100) });
    return parsed.data;
  }
  const unknown = parsed.error.issues.every((issue) => issue.code === 'unrecognized_keys');
  throw new Problem(unknown ? 'unknown-field' : 'input-invalid', {
    errors: parsed.error.issues.flatMap((issue) => faults(issue, place)),
  });
}

/** Schemas drop what they do not know inside of objects: what came in and is not there afterwards is named. */
function unknownFields(said: unknown, understood: unknown, pointer: string): ReturnType<typeof faults> {
  if (!isObject(said) || !isObject(understood)) return [];
  return Object.keys(said).flatMap((key) =>
    Object.hasOwn(understood, key)
      ? unknownFields(said[key], understood[key], `${pointer}/${key}`)
      : [{ pointer: `${pointer}/${key}`, rule: 'unknown-field', params: {} }],
  );
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function faults(issue: z.core.$ZodIssue, place: string) {
  const pointer = `/${[place, ...issue.path].join('/')}`;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: `${pointer}/${key}`, rule: 'unknown-field', params: {} }));
  }
  const { code, path: _path, message: _message, input: _input, ...rest } = issue as unknown as Record<string, unknown>;
  return [{ pointer, rule: String(code), params: onlyPlain(rest) }];
}

function onlyPlain(params: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value)),
  );
}

/** Fields stand before the file in the form. The file is read here, so that no transaction waits for a slow line. */
async function readMultipart(
  request: FastifyRequest,
  maxFileBytes: number,
): Promise<{ body: Record<string, unknown>; file: Upload | undefined }> {
  if (!request.isMultipart()) throw new Problem('media-type-refused', { expected: 'multipart/form-data' });
  const part = await request.file();
  if (part === undefined) throw new Problem('file-missing', { field: 'file' });
  const body: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(part.fields)) {
    const single = Array.isArray(field) ? field[0] : field;
    if (single?.type === 'field') body[name] = single.value;
  }
  const name = part.filename.normalize('NFC');
  const bytes = await readWhole(part.file, name, maxFileBytes);
  // The parser cuts a file at the limit and its stream then ends as if nothing were missing.
  if (part.file.truncated) throw new Problem('file-too-large', { name, maxBytes: maxFileBytes });
  return { body, file: { name, size: bytes.length, content: Readable.from([bytes]) } };
}
