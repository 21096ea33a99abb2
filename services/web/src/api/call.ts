import type { Endpoints } from './endpoints.ts';
import { Refused, readProblem, Unreachable } from './refused.ts';
import { uuid } from './uuid.ts';

type Endpoint = keyof Endpoints;
type Answer<E extends Endpoint> = Endpoints[E]['answer'];
type Input<E extends Endpoint> = Omit<Endpoints[E], 'answer'>;
interface CallOptions {
  signal?: AbortSignal | undefined;
  /** Names the attempt, so that the server does it once however often it is sent; a new one by default. */
  idempotencyKey?: string;
}
type Parameters_<E extends Endpoint> = keyof Input<E> extends never
  ? [input?: Record<string, never>, options?: CallOptions]
  : [input: Input<E>, options?: CallOptions];

export type Call = <E extends Endpoint>(endpoint: E, ...parameters: Parameters_<E>) => Promise<Answer<E>>;

interface Surroundings {
  fetch: typeof fetch;
  /** The language in which refusals are to be written. */
  language(): string;
  wait(milliseconds: number): Promise<void>;
}

/** Pauses before a request is sent again when the line dropped; the key makes that harmless. */
const RETRY_AFTER_MS = [700, 2500];

/** Asks that change nothing, so that they need no key and are retried by the query cache alone. */
const READ_ONLY: ReadonlySet<Endpoint> = new Set<Endpoint>(['POST /v1/listings/preview']);

function address(path: string, input: { id?: string; query?: Record<string, unknown> }): string {
  const filled = path.replace(':id', encodeURIComponent(input.id ?? ''));
  const given = Object.entries(input.query ?? {}).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return given.length > 0 ? `${filled}?${query}` : filled;
}

/** Makes the one way in which the web talks to the server; throws {@link Refused} or {@link Unreachable}. */
export function createCall({ fetch, language, wait }: Surroundings): Call {
  async function send(url: string, init: RequestInit, pauses: readonly number[]): Promise<Response> {
    try {
      return await fetch(url, init);
    } catch (error) {
      if (init.signal?.aborted) throw error;
      const [pause, ...rest] = pauses;
      if (pause === undefined) throw new Unreachable();
      await wait(pause);
      return send(url, init, rest);
    }
  }

  return async (endpoint, ...[input = {}, options = {}]) => {
    const [method = '', path = ''] = endpoint.split(' ');
    const { body, ...place } = input as { id?: string; query?: Record<string, unknown>; body?: unknown };
    const changes = method !== 'GET' && !READ_ONLY.has(endpoint);
    const headers = new Headers({ accept: 'application/json', 'accept-language': language() });
    if (body !== undefined) headers.set('content-type', 'application/json');
    if (changes) headers.set('idempotency-key', options.idempotencyKey ?? uuid());
    const response = await send(
      address(path, place),
      {
        method,
        headers,
        credentials: 'same-origin',
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(options.signal ? { signal: options.signal } : {}),
      },
      changes ? RETRY_AFTER_MS : [],
    );
    if (!response.ok) throw new Refused(await readProblem(response));
    return (response.status === 204 ? undefined : await response.json()) as Answer<typeof endpoint>;
  };
}

export const call = createCall({
  fetch: (...parameters) => fetch(...parameters),
  language: () => document.documentElement.lang,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});
