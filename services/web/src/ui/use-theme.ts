import { useState } from 'react';
import { recall, remember } from './remember.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const chosen = (): Theme => THEMES.find((theme) => theme === recall('theme')) ?? 'system';

/** Puts a theme on the page; `system` follows the device. */
export function showTheme(theme: Theme = chosen()): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** The theme this device was told to use, and how to change it. */
export function useTheme() {
  const [theme, setTheme] = useState(chosen);
  function choose(next: Theme) {
    remember('theme', next);
    showTheme(next);
    setTheme(next);
  }
  return { theme, choose };
}
