import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../setup/chromium.ts';
import { describeNeeding } from '../setup/needs.ts';
import { type Platform, startPlatform } from '../setup/platform.ts';
import { openBrowser, type Visit, visit } from './browser.ts';
import { lookAt } from './look-at.ts';
import { fillIn, joinWith, publish, watchArrival } from './steps.ts';
import { textsOf } from './texts.ts';

/** From pressing "publish" in one browser to the notice in the other (issue: within a second of posting). */
const ARRIVES_WITHIN_MS = 1000;

const september = (day: string) => `${day}09${new Date().getUTCFullYear() + 1}`;

describeNeeding('chromium', findChromium() !== null, 'two schools in two browsers', () => {
  let platform: Platform;
  let browser: Browser;
  let host: Visit;
  let guest: Visit;

  beforeAll(async () => {
    platform = await startPlatform();
    browser = await openBrowser();
    host = await visit(browser, platform.url, 'desk', 'en');
    guest = await visit(browser, platform.url, 'phone', 'id');
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.[Symbol.asyncDispose]();
  });

  test('sign up, post, see the match arrive, read why, and both accept', { timeout: 300_000 }, async () => {
    const [en, id] = [textsOf('en'), textsOf('id')];
    await joinWith(host, { name: 'Sekolah Seri Percobaan', country: 'MY' });
    await joinWith(guest, { name: 'SMA Percobaan Jember', country: 'ID' });

    await fillIn(host, {
      side: 'offer',
      title: 'Two weeks with us',
      from: september('01'),
      to: september('30'),
      days: { min: 7, max: 14 },
      pupils: 20,
    });
    await publish(host);
    await host.page.getByRole('heading', { name: en.listings.noMatches }).waitFor();
    await lookAt(host.page, 'a published listing');

    await fillIn(guest, {
      side: 'need',
      title: 'Dua pekan di sekolah mitra',
      from: september('10'),
      to: september('28'),
      days: { min: 10, max: 12 },
      pupils: 12,
    });
    await guest.page.getByRole('button', { name: /^1 sekolah cocok/ }).waitFor();

    const seen = await Promise.all([watchArrival(host), watchArrival(guest)]);
    const pressed = await publish(guest);
    const [atHost, atGuest] = await Promise.all(seen.map((arrived) => arrived()));
    expect(atHost! - pressed, 'milliseconds to the host').toBeLessThan(ARRIVES_WITHIN_MS);
    expect(atGuest! - pressed, 'milliseconds to the guest').toBeLessThan(ARRIVES_WITHIN_MS);
    expect(await host.page.title()).toMatch(/^\(1\) /);

    const notice = host.page.locator('[data-arrival]');
    await notice.getByText('New match: SMA Percobaan Jember').waitFor();
    // It stays while the pointer is on it.
    await notice.hover();
    await lookAt(host.page, 'a notice');
    await notice.getByRole('link', { name: en.inbox.see }).click();
    await host.page.getByRole('heading', { name: 'SMA Percobaan Jember', level: 1 }).waitFor();
    await host.page.getByText(/Both are free for 19 days/).waitFor();
    await lookAt(host.page, 'a match');

    await guest.page.getByRole('link', { name: id.nav.inbox }).last().click();
    await guest.page.getByRole('heading', { name: id.inbox.title }).waitFor();
    await lookAt(guest.page, 'inbox');
    await guest.page
      .getByRole('link', { name: /Kecocokan baru: Sekolah Seri Percobaan/ })
      .first()
      .click();
    await guest.page.getByRole('heading', { name: id.matches.why }).waitFor();
    await lookAt(guest.page, 'a match on a phone');

    await host.page.getByRole('button', { name: en.matches.accept }).click();
    await lookAt(host.page, 'accept?');
    await host.page.getByRole('dialog').getByRole('button', { name: en.matches.accept }).click();
    await host.page.getByText(/You have accepted/).waitFor();

    // Nobody touches the phone: the page says by itself that the other school has accepted.
    await guest.page.getByText('Sekolah Seri Percobaan sudah setuju dan menunggu jawaban Anda.').waitFor();
    await guest.page.getByRole('button', { name: id.matches.accept }).click();
    await guest.page.getByRole('dialog').getByRole('button', { name: id.matches.accept }).click();

    await guest.page.getByRole('heading', { name: id.matches.confirmedTitle }).waitFor();
    await host.page.getByRole('heading', { name: en.matches.confirmedTitle }).waitFor();
    await lookAt(guest.page, 'agreed');
    await lookAt(host.page, 'agreed at a desk');

    for (const [path, name] of [
      ['/matches?state=answered', 'closed matches'],
      ['/listings?scope=board', 'board'],
      ['/account', 'account'],
    ] as const) {
      await guest.page.goto(path);
      await guest.page.getByRole('heading', { level: 1 }).waitFor();
      await lookAt(guest.page, name);
    }
    expect([...host.complaints, ...guest.complaints]).toEqual([]);
  });
});
