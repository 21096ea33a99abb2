import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEachBackend } from '../setup/backends.ts';
import { needToSend, offerToHost } from '../setup/listings.ts';
import { type Platform, startPlatform } from '../setup/platform.ts';

describeOnEachBackend('from a post to the push, to the exchange', ({ redisUrl }) => {
  let platform: Platform;
  const printed: string[] = [];
  beforeAll(async () => {
    platform = await startPlatform({ redisUrl, onMatch: (line) => printed.push(line) });
  });
  afterAll(() => platform[Symbol.asyncDispose]());

  test('both schools see the match, accept it, and the places are taken', async () => {
    const host = await platform.coordinator({ name: 'Host School', country: 'MY' });
    const guest = await platform.coordinator({ name: 'Sekolah Tamu', country: 'ID' }, 'id');
    const [hostLive, guestLive] = [host.live(), guest.live()];
    await Promise.all([hostLive.ready(), guestLive.ready()]);

    const offer = await host.post(offerToHost(new Date()));
    await guest.post(needToSend(new Date()));
    const [seenByHost, seenByGuest] = await Promise.all([
      hostLive.heard('match.suggested'),
      guestLive.heard('match.suggested'),
    ]);
    expect(seenByHost.matchId).toBe(seenByGuest.matchId);
    const matchId = seenByHost.matchId!;

    const match = await guest.match(matchId);
    expect(match).toMatchObject({ state: 'suggested', actions: ['accept', 'decline'], groupNeeded: false });
    expect(match.explanation.parts.map(({ criterion }) => criterion)).toContain('dates');

    const waiting = await guest.call<typeof match>('POST', `/v1/matches/${matchId}/accept`, {
      version: match.version,
    });
    expect(waiting.state).toMatch(/^interested_/);
    await hostLive.heard('match.accepted');
    const confirmed = await host.call<typeof match>('POST', `/v1/matches/${matchId}/accept`, {});
    expect(confirmed).toMatchObject({ state: 'confirmed', actions: [] });
    expect(confirmed.exchange!.agreed).toMatchObject([
      { hosting: confirmed.yourSide, pupils: 12, adults: 1 },
    ]);
    await Promise.all([hostLive.heard('match.confirmed'), guestLive.heard('match.confirmed')]);

    const after = await host.call<typeof offer>('GET', `/v1/listings/${offer.id}`);
    expect(after).toMatchObject({
      state: 'published',
      seats: [{ capacity: 20, pupils: 12, adults: 1, schools: 1 }],
    });
    expect(confirmed.theirListing.state).toBe('filled');
    expect(printed.some((line) => line.includes('Host School') && line.includes('Sekolah Tamu'))).toBe(true);
  });
});
