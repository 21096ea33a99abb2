import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from './faults.tsx';
import { type Step, stepOf } from './steps.ts';

interface FaultSummaryProps {
  faults: readonly Fault[];
  onGo(step: Step): void;
}

/** Everything that keeps the listing from being sent, each with the way to where it can be mended; takes the focus. */
export function FaultSummary({ faults, onGo }: FaultSummaryProps) {
  const t = useTranslations();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current?.focus(), []);
  return (
    <div
      ref={element}
      role="alert"
      tabIndex={-1}
      className="rounded-control border-l-4 border-danger bg-danger-soft px-4 py-3 text-danger"
    >
      <p className="font-bold">{t('problems.summary', { count: faults.length })}</p>
      <ul>
        {faults.map(({ pointer, sentence }) => (
          <li key={pointer + sentence}>
            <button
              type="button"
              onClick={() => onGo(stepOf(pointer))}
              className="min-h-11 text-left underline"
            >
              {t(`posting.${stepOf(pointer)}`)}: {sentence}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
