import { endpoint } from '@thuocdo/contract/endpoint';
import { problems } from '@thuocdo/contract/problems';
import { z } from 'zod';
import { openRoute, type Route } from '../../platform/http/route.ts';

const getApiDocument = endpoint({
  method: 'GET',
  path: '/api/openapi.json',
  summary: 'This document (OpenAPI 3.1)',
  reply: z.record(z.string(), z.unknown()),
});

/** The document of the API, made from the same schemas that requests are parsed with. */
export function apiDocumentRoute(routes: () => readonly Route[]): Route {
  return openRoute({
    endpoint: getApiDocument,
    why: 'the addresses of the API are no secret',
    run: async ({ installation }) => ({
      openapi: '3.1.0',
      info: { title: installation.config.name, version: '0.1.0' },
      paths: pathsOf(routes()),
      components: {
        schemas: { Problem: problemSchema },
        responses: { Problem: problemResponse },
        securitySchemes: {
          programToken: { type: 'http', scheme: 'bearer', description: 'Issued for one system and one unit' },
        },
      },
    }),
  });
}

const problemSchema = {
  type: 'object',
  required: ['type', 'status', 'code', 'title'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    code: { enum: Object.keys(problems) },
    title: { type: 'string' },
    requestId: { type: 'string' },
    errors: { type: 'array', items: { type: 'object' } },
  },
};

const problemResponse = {
  description: 'A problem (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function pathsOf(routes: readonly Route[]): Record<string, Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = route.endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.endpoint.method.toLowerCase()]: operationOf(route) };
  }
  return paths;
}

function operationOf({ endpoint: one, ...route }: Route): Record<string, unknown> {
  return {
    summary: one.summary,
    ...(route.kind === 'command' || route.kind === 'query' || route.kind === 'program'
      ? { 'x-action': String(route.action) }
      : {}),
    ...(route.kind === 'program' ? { security: [{ programToken: [] }] } : {}),
    parameters: [
      ...parametersOf(one.params, 'path'),
      ...parametersOf(one.query, 'query'),
      ...(route.kind === 'program' ? [idempotencyKey] : []),
    ],
    ...(one.body === undefined && !one.upload ? {} : { requestBody: requestBodyOf(one) }),
    responses: { [String(one.status ?? 200)]: replyOf(one), default: { $ref: '#/components/responses/Problem' } },
  };
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'New for every new content; the same call again gets the same reply',
  schema: { type: 'string', maxLength: 200 },
};

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => z.toJSONSchema(schema, { io, unrepresentable: 'any' });

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query') {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, unknown>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, inner]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: inner,
  }));
}

function requestBodyOf(one: Route['endpoint']) {
  const schema = one.body === undefined ? { type: 'object', properties: {} } : schemaOf(one.body, 'input');
  if (!one.upload) return { required: true, content: { 'application/json': { schema } } };
  const withFile = {
    ...schema,
    properties: { ...(schema as { properties?: object }).properties, file: { type: 'string', format: 'binary' } },
  };
  return { required: true, content: { 'multipart/form-data': { schema: withFile } } };
}

function replyOf(one: Route['endpoint']) {
  if (one.reply === 'file')
    return {
      description: 'A file',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    };
  return { description: 'Done', content: { 'application/json': { schema: schemaOf(one.reply, 'output') } } };
}
