import type { ReactNode } from 'react';
import { classes } from './classes.ts';

type Tone = 'good' | 'attention' | 'bad';

const tones: Record<Tone, string> = {
  good: 'border-brand bg-brand-soft text-brand-deep',
  attention: 'border-accent bg-accent-soft text-accent',
  bad: 'border-danger bg-danger-soft text-danger',
};

/** One message across the page. A refusal interrupts a screen reader, anything else waits its turn. */
export const Banner = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <div
    role={tone === 'bad' ? 'alert' : 'status'}
    className={classes('rounded-control border-l-4 px-4 py-3 font-medium', tones[tone])}
  >
    {children}
  </div>
);
