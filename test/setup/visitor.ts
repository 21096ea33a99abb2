import { randomUUID } from 'node:crypto';
import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { ListingView } from '@jejaring/contracts/listing/view';
import type { MatchPage, MatchView } from '@jejaring/contracts/match/view';
import type { Me, SessionCreated } from '@jejaring/contracts/member/member';
import type { Problem } from '@jejaring/contracts/refusal/problem';
import type { School } from '@jejaring/contracts/school/school';
import { LiveSocket } from './live-socket.ts';

export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
}

/** An answer of success was expected and this came instead. */
class Refused extends Error {
  readonly status: number;
  readonly problem: Problem;
  constructor(call: string, status: number, problem: Problem) {
    super(`${call}: ${status} ${JSON.stringify(problem)}`);
    this.status = status;
    this.problem = problem;
  }
}

/** A script's view of the API: one person, a bearer token once signed in, and the calls that the tests repeat. */
export class Visitor {
  readonly url: string;
  readonly language: 'id' | 'en';
  token = '';
  me: Me | undefined;

  constructor(url: string, language: 'id' | 'en') {
    this.url = url;
    this.language = language;
  }

  /** One call, whatever comes back. */
  async ask<T = Problem>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const response = await fetch(new URL(path, this.url), {
      method,
      headers: {
        'accept-language': this.language,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text ? JSON.parse(text) : null) as T,
    };
  }

  /** One call that has to succeed; throws {@link Refused} otherwise. */
  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.ask<T>(method, path, body);
    if (answer.status >= 400) throw new Refused(`${method} ${path}`, answer.status, answer.body as Problem);
    return answer.body;
  }

  /** Signs up, signs in and registers a school. */
  async join(school: { name: string; country: string }): Promise<void> {
    const person = { email: `${randomUUID()}@school.example`, password: 'correct horse battery' };
    await this.call('POST', '/v1/members', { ...person, name: 'Coordinator', locale: this.language });
    await this.signIn(person);
    await this.call<School>('POST', '/v1/schools', school);
    this.me = await this.call<Me>('GET', '/v1/me');
  }

  async signIn(credentials: { email: string; password: string }): Promise<void> {
    const { token, me } = await this.call<SessionCreated>('POST', '/v1/sessions', credentials);
    this.token = token;
    this.me = me;
  }

  /** Posts a listing and publishes it. */
  async post(content: ListingContent): Promise<ListingView> {
    const draft = await this.call<ListingView>('POST', '/v1/listings', content);
    return this.call<ListingView>('POST', `/v1/listings/${draft.id}/publish`);
  }

  matches(state: 'open' | 'answered' | 'all' = 'all'): Promise<MatchPage> {
    return this.call('GET', `/v1/matches?limit=100&state=${state}`);
  }

  match(id: string): Promise<MatchView> {
    return this.call('GET', `/v1/matches/${id}`);
  }

  live(after = 0): LiveSocket {
    return new LiveSocket(this.url, { authorization: `Bearer ${this.token}` }, after);
  }
}
