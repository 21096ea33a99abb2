import { useFormatter, useTranslations } from 'use-intl';
import { classes } from './classes.ts';

const RADIUS = 20;
const AROUND = 2 * Math.PI * RADIUS;

/** A score of 0 to 100 as a ring that fills. */
export function Score({ value, className = 'size-14' }: { value: number; className?: string }) {
  const t = useTranslations('matches');
  const format = useFormatter();
  const rounded = Math.round(value);
  return (
    <span
      className={classes('relative inline-grid shrink-0 place-items-center', className)}
      role="img"
      aria-label={t('scoreOf', { score: rounded })}
    >
      <svg viewBox="0 0 48 48" className="size-full" fill="none" strokeWidth="5" aria-hidden>
        <circle cx="24" cy="24" r={RADIUS} className="stroke-sunken" />
        <circle
          cx="24"
          cy="24"
          r={RADIUS}
          className="stroke-brand"
          strokeLinecap="round"
          strokeDasharray={`${(AROUND * value) / 100} ${AROUND}`}
          transform="rotate(-90 24 24)"
        />
      </svg>
      <span className="absolute font-bold tabular-nums" aria-hidden>
        {format.number(rounded)}
      </span>
    </span>
  );
}
