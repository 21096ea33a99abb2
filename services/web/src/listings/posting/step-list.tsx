import { useTranslations } from 'use-intl';
import { CheckIcon } from '../../ui/icons.tsx';
import { STEPS, type Step } from './steps.ts';

interface StepListProps {
  current: Step;
  faulty: ReadonlySet<Step>;
  onGo(step: Step): void;
}

/** The steps, in any order one likes. */
export function StepList({ current, faulty, onGo }: StepListProps) {
  const t = useTranslations('posting');
  const reached = STEPS.indexOf(current);
  return (
    <nav aria-label={t('steps')}>
      <p className="pb-2 text-sm font-semibold text-ink-soft sm:hidden">
        {t('stepOf', { step: reached + 1, of: STEPS.length })} · {t(current)}
      </p>
      <ol className="flex gap-1.5">
        {STEPS.map((step, index) => (
          <li key={step} className="flex-1">
            <button
              type="button"
              aria-current={step === current ? 'step' : undefined}
              onClick={() => onGo(step)}
              className="group flex min-h-11 w-full flex-col justify-center gap-1.5 text-left text-sm font-semibold text-ink-soft aria-[current=step]:text-brand"
            >
              <span
                className={`h-1.5 rounded-full ${faulty.has(step) ? 'bg-danger' : index <= reached ? 'bg-brand' : 'bg-line'}`}
              />
              <span className="flex items-center gap-1 max-sm:sr-only">
                {index < reached && !faulty.has(step) && <CheckIcon className="size-4" />}
                {t(step)}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
