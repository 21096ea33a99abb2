import { describe, expect, test } from 'vitest';
import { createCall } from './call.ts';
import { isRefused, Unreachable } from './refused.ts';

type Reply = Response | Error;

function server(...replies: Reply[]) {
  const requests: { url: string; init: RequestInit }[] = [];
  const waits: number[] = [];
  const call = createCall({
    fetch: async (url, init) => {
      requests.push({ url: url as string, init: init! });
      const reply = replies.shift()!;
      if (reply instanceof Error) throw reply;
      return reply;
    },
    language: () => 'id',
    wait: async (milliseconds) => void waits.push(milliseconds),
  });
  return {
    call,
    requests,
    waits,
    header: (n: number, name: string) => new Headers(requests[n]!.init.headers).get(name),
  };
}

const dropped = () => new TypeError('Failed to fetch');

describe('call', () => {
  test('fills the path and leaves out empty filters', async () => {
    const { call, requests } = server(Response.json({ items: [] }));
    await call('GET /v1/listings', {
      query: { scope: 'board', kind: 'virtual_project', q: '', cursor: undefined },
    });
    expect(requests[0]!.url).toBe('/v1/listings?scope=board&kind=virtual_project');
  });

  test('sends a change again under the same key when the line drops', async () => {
    const { call, header, requests, waits } = server(dropped(), dropped(), Response.json({ id: 'l' }));
    await call('POST /v1/listings/:id/publish', { id: 'a b' });
    expect(requests.map(({ url }) => url)).toEqual(Array(3).fill('/v1/listings/a%20b/publish'));
    expect(header(0, 'idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(header(2, 'idempotency-key')).toBe(header(0, 'idempotency-key'));
    expect(waits).toEqual([700, 2500]);
  });

  test('gives up as unreachable, and never repeats a read by itself', async () => {
    const { call, requests } = server(dropped());
    await expect(call('GET /v1/me')).rejects.toBeInstanceOf(Unreachable);
    expect(requests).toHaveLength(1);
  });

  test('a refusal carries the problem document', async () => {
    const problem = { type: 'urn:x', title: 'Sudah terdaftar.', status: 409, code: 'member.email_taken' };
    const { call, header } = server(Response.json(problem, { status: 409 }));
    const error: unknown = await call('POST /v1/members', {
      body: { name: 'A', email: 'a@b.id', password: 'panjang sekali' },
    }).catch((thrown: unknown) => thrown);
    expect(isRefused(error, 'member.email_taken')).toBe(true);
    expect(isRefused(error, 'session.required')).toBe(false);
    expect(header(0, 'accept-language')).toBe('id');
  });

  test('a page from something in between is a server error, not a crash', async () => {
    const { call } = server(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    const error: unknown = await call('GET /v1/me').catch((thrown: unknown) => thrown);
    expect(isRefused(error, 'server.error')).toBe(true);
  });
});
