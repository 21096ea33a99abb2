import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Visit } from './browser.ts';
import { lookAt } from './look-at.ts';
import { textsOf } from './texts.ts';

/** The beginning of an accessible name that goes on with an explanation. */
export const starting = (text: string) => new RegExp(`^${text}`);

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Opens an account and registers a school that is in no register, as somebody would who comes by for the first time. */
export async function joinWith(visit: Visit, school: { name: string; country: string }): Promise<void> {
  const { page, language } = visit;
  const t = textsOf(language);
  await page.goto('/');
  await page.getByRole('button', { name: t.language[language] }).click();
  await page.getByRole('heading', { name: t.session.signInTitle }).waitFor();
  await lookAt(page, 'sign in');

  await page.getByRole('link', { name: t.session.signUp }).click();
  await page.getByRole('textbox', { name: t.session.name }).fill('Rina Wulandari');
  await page.getByRole('textbox', { name: t.session.email }).fill(`${randomUUID()}@school.example`);
  await page.getByLabel(t.session.password, { exact: true }).fill('empat kata acak saja');
  await lookAt(page, 'sign up');
  await press(page, t.session.signUp);

  await page.getByRole('heading', { name: t.school.title }).waitFor();
  await lookAt(page, 'find my school');
  await press(page, t.school.notListed);
  await page.getByRole('textbox', { name: t.school.name }).fill(school.name);
  await page.getByRole('combobox', { name: t.school.country }).selectOption(school.country);
  await lookAt(page, 'register a school');
  await press(page, t.school.join);
  await page.getByRole('heading', { name: t.listings.emptyOwn }).waitFor();
  await page.locator('[data-line=live]').first().waitFor({ state: 'attached' });
  await lookAt(page, 'no listings yet');
}

export interface Posting {
  side: 'offer' | 'need';
  title: string;
  /** Both as DDMMYYYY, the order of day and month in both languages. */
  from: string;
  to: string;
  days: { min: number; max: number };
  pupils: number;
}

/** Fills in the form of a pupil exchange in English, step by step, up to the button that publishes it. */
export async function fillIn(visit: Visit, posting: Posting): Promise<void> {
  const { page, language } = visit;
  const t = textsOf(language);
  await page.goto('/post');
  await page.getByRole('radio', { name: starting(t.kinds.student_exchange) }).check();
  await page.getByRole('radio', { name: starting(t.sides[posting.side]) }).check();
  await page
    .getByRole('textbox', { name: language === 'id' ? t.posting.titleId : t.posting.titleEn })
    .fill(posting.title);
  await lookAt(page, 'post: what');

  await press(page, t.posting.next);
  await page.getByRole('spinbutton').first().click();
  await page.keyboard.type(posting.from + posting.to);
  const stay = page.getByRole('group', { name: t.posting.stay });
  await stay.getByLabel(t.posting.fewest).fill(String(posting.days.min));
  await stay.getByLabel(t.posting.most).fill(String(posting.days.max));
  const people = posting.side === 'offer' ? t.posting.pupilsHosting : t.posting.pupilsSending;
  await page.getByRole('group', { name: people }).getByLabel(t.posting.most).fill(String(posting.pupils));
  await lookAt(page, 'post: when');

  await press(page, t.posting.next);
  const english = new Intl.DisplayNames(language, { type: 'language' }).of('en')!;
  await page.getByRole('combobox', { name: t.posting.addLanguage }).fill(english);
  await page.getByRole('option', { name: english, exact: true }).click();
  await page.getByRole('checkbox', { name: t.isced['3'] }).check();
  await lookAt(page, 'post: who');

  await press(page, t.posting.next);
  await page.getByRole('radio', { name: t.modes.in_person }).check();
  await lookAt(page, 'post: terms');
}

/** Publishes what was filled in and says when the button was pressed, in milliseconds since 1970. */
export async function publish({ page, language }: Visit): Promise<number> {
  const button = page.getByRole('button', { name: textsOf(language).posting.publish, exact: true });
  await button.evaluate((element) => {
    element.addEventListener('click', () =>
      element.ownerDocument.body.setAttribute('data-pressed', String(Date.now())),
    );
  });
  await button.click();
  return Number(await page.locator('body').getAttribute('data-pressed'));
}

/** Notes in the page itself when the first notice of something new appears; the answer waits for it. */
export async function watchArrival({ page }: Visit): Promise<() => Promise<number>> {
  await page.evaluate(`new MutationObserver((_, observer) => {
    if (!document.querySelector('[data-arrival]')) return;
    document.body.setAttribute('data-arrived', String(Date.now()));
    observer.disconnect();
  }).observe(document.body, { childList: true, subtree: true })`);
  return async () => {
    await page.locator('body[data-arrived]').waitFor({ timeout: 10_000 });
    return Number(await page.locator('body').getAttribute('data-arrived'));
  };
}
