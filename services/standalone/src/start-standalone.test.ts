import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Platform, startPlatform } from '../../../test/setup/platform.ts';

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform[Symbol.asyncDispose]());

const page = { accept: 'text/html,application/xhtml+xml' };
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, platform.url), { headers });

test('the web app answers at every path that a browser opens', async () => {
  for (const path of ['/', '/matches', '/listings/01890000-0000-7000-8000-000000000000/edit']) {
    const answer = await get(path, page);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  }
});

test('what is not there under /v1 is a problem document, for a browser too', async () => {
  const answer = await get('/v1/nothing', page);
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await answer.json()).toMatchObject({ code: 'route.not_found' });
});

test('every answer carries the headers that keep the page to itself', async () => {
  for (const path of ['/', '/healthz', '/v1/me']) {
    const { headers } = await get(path, page);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('long answers are compressed', async () => {
  const answer = await get('/v1/openapi.json', { 'accept-encoding': 'gzip' });
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(await answer.json()).toMatchObject({ openapi: '3.1.0' });
});

test('health names the queue in use and what is waiting', async () => {
  const answer = await get('/healthz');
  expect(await answer.json()).toMatchObject({
    status: 'ok',
    checks: {
      database: { ok: true },
      replica: { ok: true, listings: 0, setAside: 0 },
      queue: { ok: true, driver: 'postgres' },
      matcher: { ok: true, outbox: 0, behind: 0 },
    },
  });
});
