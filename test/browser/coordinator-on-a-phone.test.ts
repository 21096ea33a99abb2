import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../setup/chromium.ts';
import { daysAfter, offerToHost } from '../setup/listings.ts';
import { describeNeeding } from '../setup/needs.ts';
import { type Platform, startPlatform } from '../setup/platform.ts';
import { openBrowser, type Visit, visit } from './browser.ts';
import { lookAt } from './look-at.ts';
import { joinWith, starting } from './steps.ts';
import { textsOf } from './texts.ts';

const id = textsOf('id');

/** A day as its segments are typed: DDMMYYYY. */
const typed = (day: string) => day.split('-').toReversed().join('');

describeNeeding('chromium', findChromium() !== null, 'a coordinator on a phone, in Indonesian', () => {
  let platform: Platform;
  let browser: Browser;
  let phone: Visit;
  const now = new Date();

  beforeAll(async () => {
    platform = await startPlatform();
    const host = await platform.coordinator({ name: 'Sekolah Tuan Rumah', country: 'MY' });
    await host.post(offerToHost(now));
    browser = await openBrowser();
    phone = await visit(browser, platform.url, 'phone', 'id');
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.[Symbol.asyncDispose]();
  });

  const press = (name: string) => phone.page.getByRole('button', { name, exact: true }).click();
  const sees = (text: string | RegExp) => phone.page.getByText(text).first().waitFor();

  test('joins', { timeout: 120_000 }, async () => {
    await joinWith(phone, { name: 'SMA Uji Coba', country: 'ID' });
  });

  test('is led to what is missing, keeps the draft, and mends it with one tap', {
    timeout: 120_000,
  }, async () => {
    const { page } = phone;
    await page.goto('/post');
    await page.getByRole('radio', { name: starting(id.kinds.student_exchange) }).check();
    await page.getByRole('radio', { name: starting(id.sides.need) }).check();
    await press(id.posting.publish);
    await page.getByRole('alert').getByText(id.posting.titleNeeded).waitFor();
    await lookAt(page, 'a listing with a gap');
    await page.getByRole('textbox', { name: id.posting.titleId }).fill('Mencari tuan rumah');
    await page.getByRole('alert').waitFor({ state: 'hidden' });

    await page.reload();
    await sees(id.posting.restored);
    expect(await page.getByRole('textbox', { name: id.posting.titleId }).inputValue()).toBe(
      'Mencari tuan rumah',
    );

    await press(id.posting.next);
    await page.getByRole('spinbutton').first().click();
    await page.keyboard.type(typed(daysAfter(now, 150)) + typed(daysAfter(now, 170)));
    await page.getByRole('button', { name: starting('Belum ada sekolah yang cocok') }).click();
    await page.getByRole('dialog').getByText(id.posting.nearMisses).waitFor();
    await lookAt(page, 'near misses');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /\+1 sekolah/ })
      .first()
      .click();
    await page.getByRole('dialog').getByText('1 sekolah cocok').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: id.common.close }).click();
  });

  test('saves a draft, publishes it, and gets its match', { timeout: 120_000 }, async () => {
    const { page } = phone;
    await press(id.posting.saveDraft);
    await page.getByRole('heading', { level: 1, name: 'Mencari tuan rumah' }).waitFor();
    await sees(id.listings.draftNoMatches);
    await press(id.listings.publish);
    await sees(id.listings.done.publish);
    await page.getByRole('link', { name: /Sekolah Tuan Rumah/ }).waitFor();
    await lookAt(page, 'a listing with a match');
  });

  test('edits the listing and finds the change', { timeout: 120_000 }, async () => {
    const { page } = phone;
    await page.getByRole('link', { name: id.listings.edit }).click();
    const title = page.getByRole('textbox', { name: id.posting.titleId });
    await title.fill('Mencari sekolah penerima');
    await lookAt(page, 'edit');
    await press(id.posting.saveChanges);
    await page.getByRole('heading', { level: 1, name: 'Mencari sekolah penerima' }).waitFor();
  });

  test('declines with a reason', { timeout: 120_000 }, async () => {
    const { page } = phone;
    await page.getByRole('link', { name: /Sekolah Tuan Rumah/ }).click();
    await press(id.matches.decline);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: id.matches.decline }).click();
    await dialog.getByText(id.matches.reasonNeeded).waitFor();
    await dialog.getByRole('radio', { name: id.matches.reasons.cost }).check();
    await dialog.getByRole('textbox', { name: id.matches.note }).fill('Tahun depan, semoga.');
    await lookAt(page, 'decline?');
    await dialog.getByRole('button', { name: id.matches.decline }).click();
    await sees('Anda menolak kecocokan ini: Biaya.');
    await sees('Tahun depan, semoga.');
  });

  test('pauses, resumes and withdraws', { timeout: 120_000 }, async () => {
    const { page } = phone;
    await page.goto('/listings');
    await page.getByRole('link', { name: /Mencari sekolah penerima/ }).click();
    await press(id.listings.pause);
    await sees(id.listings.done.pause);
    await press(id.listings.resume);
    await sees(id.listings.done.resume);
    await press(id.listings.withdraw);
    await page.getByRole('dialog').getByRole('button', { name: id.listings.withdraw }).click();
    await sees(id.listings.done.withdraw);
  });

  test('is told when the line is down, and when it is back', { timeout: 120_000 }, async () => {
    const { page } = phone;
    await page.context().setOffline(true);
    await sees(id.live.offlineBanner);
    await page.context().setOffline(false);
    await page.locator('[data-line=live]').first().waitFor({ state: 'attached' });
    await page.getByText(id.live.offlineBanner).waitFor({ state: 'hidden' });
  });

  test('signs out, and leaves nothing of a draft behind', { timeout: 120_000 }, async () => {
    const { page } = phone;
    await page.goto('/post');
    await page.getByRole('textbox', { name: id.posting.titleId }).fill('Rahasia');
    await page.goto('/account');
    await press(id.session.signOut);
    await page.getByRole('heading', { level: 1, name: id.session.signInTitle, exact: true }).waitFor();
    expect(await page.evaluate("localStorage.getItem('jejaring.draft')")).toBeNull();
    await page.goto('/matches');
    await page.getByRole('heading', { level: 1, name: id.session.signInTitle, exact: true }).waitFor();
    expect(phone.complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });
});
