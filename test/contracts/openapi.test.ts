import { REFUSALS } from '@jejaring/contracts/refusal/refusals';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schemaChecker } from '../../services/api/src/testing/schema-checker.ts';
import { type OpenApi, openApi } from '../setup/api.ts';
import { type Description, describedApi, type Operation, operationsOf } from './described-api.ts';

let api: OpenApi;
let description: Description;
let operations: Operation[];
beforeAll(async () => {
  api = await openApi();
  description = await describedApi(api);
  operations = operationsOf(description);
});
afterAll(() => api[Symbol.asyncDispose]());

/** The contract that programs outside are written against; `/v1/live` is a socket and not OpenAPI's to describe. */
const PROMISED = [
  'POST /v1/members',
  'POST /v1/sessions',
  'DELETE /v1/sessions/current',
  'GET /v1/me',
  'POST /v1/schools',
  'GET /v1/schools/{id}',
  'GET /v1/school-directory',
  'POST /v1/listings',
  'GET /v1/listings',
  'GET /v1/listings/{id}',
  'PATCH /v1/listings/{id}',
  'POST /v1/listings/{id}/publish',
  'POST /v1/listings/{id}/pause',
  'POST /v1/listings/{id}/resume',
  'POST /v1/listings/{id}/withdraw',
  'POST /v1/listings/preview',
  'GET /v1/listings/{id}/matches',
  'GET /v1/matches',
  'GET /v1/matches/{id}',
  'POST /v1/matches/{id}/accept',
  'POST /v1/matches/{id}/decline',
  'GET /v1/inbox',
  'POST /v1/inbox/seen',
  'GET /healthz',
];

describe('the description that the API serves of itself', () => {
  test('is OpenAPI 3.1 and lists every operation that is promised', () => {
    expect(description.openapi).toMatch(/^3\.1\.\d$/);
    expect(description.info).toMatchObject({ title: 'Jejaring', version: expect.any(String) });
    const listed = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(listed.sort()).toEqual(PROMISED.toSorted());
  });

  test('names every operation once', () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(names.filter((name) => !/^[a-z][A-Za-z]+$/.test(name ?? ''))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('declares every parameter of a path, and only those', () => {
    for (const { path, parameters = [] } of operations) {
      const declared = parameters.filter((parameter) => parameter.in === 'path');
      expect(declared.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
      expect(declared.every(({ required }) => required)).toBe(true);
    }
  });

  test('says what each operation takes and gives in schemas that are valid JSON Schema 2020-12', () => {
    const check = schemaChecker();
    for (const { parameters = [], requestBody, responses } of operations) {
      const bodies = [requestBody, ...Object.values(responses)].flatMap((one) =>
        Object.values(one?.content ?? {}),
      );
      for (const { schema } of [...parameters, ...bodies]) expect(() => check(schema)).not.toThrow();
    }
    expect(JSON.stringify(description)).not.toContain('$ref');
  });

  test('documents the problems of every operation, each as a problem document', () => {
    for (const { operationId, path, security, requestBody, responses } of operations) {
      if (path === '/healthz') continue;
      const problems = Object.entries(responses).filter(([status]) => Number(status) >= 400);
      for (const [status, { description: codes, content }] of problems) {
        expect(Object.keys(content ?? {}), `${operationId} ${status}`).toEqual(['application/problem+json']);
        for (const code of codes.split(', '))
          expect(String(REFUSALS[code as 'server.error']?.status)).toBe(status);
      }
      const statuses = Object.keys(responses);
      expect(statuses).toEqual(expect.arrayContaining(['400', '422', '500', '503']));
      expect(statuses.includes('401'), operationId).toBe(security !== undefined || operationId === 'signIn');
      if (path.includes('{id}')) expect(statuses).toContain('404');
      if (requestBody) expect(statuses).toEqual(expect.arrayContaining(['413', '415']));
    }
  });

  test('documents one success of every operation', () => {
    for (const { operationId, responses } of operations) {
      const successes = Object.keys(responses).filter((status) => status.startsWith('2'));
      expect(successes, operationId).toHaveLength(1);
      expect(responses[successes[0]!]!.description.length).toBeGreaterThan(0);
    }
  });

  test('asks for the session by the cookie or the token that it describes', () => {
    const schemes = Object.keys(description.components?.securitySchemes ?? {});
    const asked = operations.flatMap(({ security = [] }) => security.flatMap((one) => Object.keys(one)));
    expect(new Set(asked)).toEqual(new Set(schemes));
  });
});
