import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../setup/chromium.ts';

const DEVICES = {
  phone: { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1280, height: 800 } },
};

export interface Visit {
  page: Page;
  language: 'id' | 'en';
  /** What went wrong in the page: exceptions, refused resources, breaches of the content security policy. */
  complaints: string[];
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium()!, args: chromiumFlags });

/** Nobody is signed in yet: the question who one is is answered with 401, which the browser reports as an error. */
const expected = (text: string): boolean => text.includes('401');

/** A browser of its own, with its own cookies and storage, on a device and in a language. */
export async function visit(
  browser: Browser,
  baseURL: string,
  device: keyof typeof DEVICES,
  language: 'id' | 'en',
): Promise<Visit> {
  const context = await browser.newContext({
    ...DEVICES[device],
    baseURL,
    locale: language === 'id' ? 'id-ID' : 'en-GB',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected(message.text())) complaints.push(message.text());
  });
  return { page, language, complaints };
}
