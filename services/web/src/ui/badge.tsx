import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export type Tone = 'brand' | 'accent' | 'danger' | 'neutral';

const tones: Record<Tone, string> = {
  brand: 'bg-brand-soft text-brand-deep',
  accent: 'bg-accent-soft text-accent',
  danger: 'bg-danger-soft text-danger',
  neutral: 'bg-sunken text-ink-soft',
};

export const Badge = ({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) => (
  <span
    className={classes(
      'inline-flex items-center gap-1 rounded-full px-2.5 py-0.5 text-sm font-medium whitespace-nowrap',
      tones[tone],
    )}
  >
    {children}
  </span>
);

/** A small number on an icon; `label` is what a screen reader says instead. */
export const CountBadge = ({ count, label }: { count: number; label: string }) => (
  <span className="inline-flex min-w-5 justify-center rounded-full bg-brand px-1.5 text-xs leading-5 font-bold text-on-brand">
    <span aria-hidden>{count > 99 ? '99+' : count}</span>
    <span className="sr-only">{label}</span>
  </span>
);
