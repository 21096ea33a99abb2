import type { InboxPage } from '@jejaring/contracts/inbox/notification';
import type { ListingView } from '@jejaring/contracts/listing/view';
import { expect, test } from 'vitest';
import { describeOnEachBackend } from '../setup/backends.ts';
import { createDatabase } from '../setup/database.ts';
import { eventually } from '../setup/eventually.ts';
import { daysAfter, needToSend, offerToHost } from '../setup/listings.ts';
import { startService } from '../setup/service-process.ts';
import { Visitor } from '../setup/visitor.ts';

const PAIRS = 60;

/** Listings of one number fit each other and nobody else: each has a fortnight of its own. */
function windows(pair: number) {
  const from = 60 + pair * 15;
  const now = new Date();
  const dates = {
    windows: [{ from: daysAfter(now, from), to: daysAfter(now, from + 13) }],
    stay: { minDays: 10, maxDays: 14 },
  };
  return {
    offer: offerToHost(now, { legs: [{ direction: 'hosting', dates, group: { pupils: { max: 20 } } }] }),
    need: needToSend(now, {
      legs: [{ direction: 'sending', dates, group: { pupils: { min: 8, max: 12 } } }],
    }),
  };
}

describeOnEachBackend('two listings posted at the same instant from two processes', ({ redisUrl }) => {
  test(`find each other, ${PAIRS} times, with two matcher processes`, { timeout: 120_000 }, async () => {
    await using opened = new AsyncDisposableStack();
    const database = opened.adopt(await createDatabase(), ({ drop }) => drop());
    const env = {
      DATABASE_URL: database.url,
      REDIS_URL: redisUrl,
      AUTH_SECRET: 'a secret of the tests, long enough for anyone',
      PUBLIC_URL: 'http://localhost',
      LOG_LEVEL: 'info',
    };
    const services = await Promise.all(
      (['api', 'api', 'matcher', 'matcher'] as const).map((name) => startService(name, env)),
    );
    for (const service of services) opened.use(service);
    const [host, guest] = [new Visitor(services[0]!.url, 'en'), new Visitor(services[1]!.url, 'id')];
    await Promise.all([
      host.join({ name: 'Host', country: 'MY' }),
      guest.join({ name: 'Tamu', country: 'ID' }),
    ]);

    const drafts: { offer: ListingView; need: ListingView }[] = [];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const { offer, need } = windows(pair);
      drafts.push({
        offer: await host.call<ListingView>('POST', '/v1/listings', offer),
        need: await guest.call<ListingView>('POST', '/v1/listings', need),
      });
    }
    for (const { offer, need } of drafts) {
      await Promise.all([
        host.call('POST', `/v1/listings/${offer.id}/publish`),
        guest.call('POST', `/v1/listings/${need.id}/publish`),
      ]);
    }

    const wanted = drafts.map(({ offer, need }) => [offer.id, need.id].sort().join()).sort();
    await eventually(
      async () => (await host.matches('open')).items.length === PAIRS,
      `${PAIRS} matches`,
      20_000,
    );
    const found = (await host.matches('open')).items.map(({ yourListing, theirListing }) =>
      [yourListing.id, theirListing.id].sort().join(),
    );
    expect(found.sort()).toEqual(wanted);
    for (const school of [host, guest]) {
      const inbox = await school.call<InboxPage>('GET', '/v1/inbox?limit=200');
      expect(inbox.items.map(({ number }) => number)).toEqual(
        Array.from({ length: PAIRS }, (_, index) => index + 1),
      );
      expect(new Set(inbox.items.map(({ matchId }) => matchId)).size).toBe(PAIRS);
    }
  });
});
