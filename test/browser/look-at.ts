import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What axe finds wrong with the page as it stands, a line for each place. */
async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/**
 * Demands that a page is accessible by axe in both themes, and never wider than the screen. Every rule is asked in the
 * light theme; in the dark one only that about colours, the one thing that a theme changes.
 */
export async function lookAt(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect(await violations(new AxeBuilder({ page })), `${name}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const colours = new AxeBuilder({ page }).withRules(['color-contrast']);
  expect(await violations(colours), `${name}, dark`).toEqual([]);
  const tooWide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  expect(tooWide, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
}
