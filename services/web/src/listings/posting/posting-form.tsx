import { type ReactNode, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { Draft } from './draft.ts';
import { changed } from './draft.ts';
import { DraftContext } from './draft-context.tsx';
import { FaultSummary } from './fault-summary.tsx';
import { type Fault, FaultsContext, useGaps, useRuleFaults } from './faults.tsx';
import { previewCount } from './preview-count.ts';
import { PreviewPanel } from './preview-panel.tsx';
import { StepList } from './step-list.tsx';
import { StepTerms } from './step-terms.tsx';
import { StepWhat } from './step-what.tsx';
import { StepWhen } from './step-when.tsx';
import { StepWho } from './step-who.tsx';
import { STEPS, type Step, stepOf } from './steps.ts';
import { usePreview } from './use-preview.ts';

const PAGES: Record<Step, () => ReactNode> = {
  what: StepWhat,
  when: StepWhen,
  who: StepWho,
  terms: StepTerms,
};

interface PostingFormProps {
  draft: Draft;
  onDraft(draft: Draft): void;
  /** What the server said about fields that have not been changed since. */
  refused: readonly Fault[];
  /** Whether sending it puts it before other schools, so that its dates must lie ahead. */
  publishing: boolean;
  /** The buttons that send it; `guard` runs what it is given only when nothing is amiss, `last` is the last step. */
  actions(guard: (send: () => void) => void, last: boolean): ReactNode;
}

/** The form of a listing in four steps, with the schools that match it beside it, or one tap away on a phone. */
export function PostingForm({ draft, onDraft, refused, publishing, actions }: PostingFormProps) {
  const t = useTranslations('posting');
  const { language } = useLanguage();
  const [step, setStep] = useState<Step>('what');
  const [tried, setTried] = useState(0);
  const [looking, setLooking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const rules = useRuleFaults(draft);
  const gaps = useGaps(draft, publishing);
  const faults = [...rules, ...refused, ...(tried > 0 ? gaps : [])];
  const preview = usePreview(draft, rules.length === 0);
  const panel = (
    <PreviewPanel preview={preview.data} failed={preview.isError} stale={preview.isPlaceholderData} />
  );
  const Page = PAGES[step];
  const next = STEPS[STEPS.indexOf(step) + 1];
  const previous = STEPS[STEPS.indexOf(step) - 1];

  function go(to: Step) {
    setStep(to);
    requestAnimationFrame(() => heading.current?.focus());
  }
  function guard(send: () => void) {
    if (rules.length + gaps.length > 0) setTried(tried + 1);
    else send();
  }

  return (
    <I18nProvider locale={language === 'id' ? 'id-ID' : 'en-GB'}>
      <DraftContext
        value={{
          draft,
          change: (fields) => onDraft(changed(draft, fields)),
          replace: (whole) => onDraft(whole),
        }}
      >
        <FaultsContext value={faults}>
          <StepList current={step} faulty={new Set(faults.map(({ pointer }) => stepOf(pointer)))} onGo={go} />
          {tried + refused.length > 0 && faults.length > 0 && (
            <FaultSummary key={`${tried} ${refused.length}`} faults={faults} onGo={go} />
          )}
          <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem]">
            <form className="flex min-w-0 flex-col gap-6" onSubmit={(event) => event.preventDefault()}>
              <h2 ref={heading} tabIndex={-1} className="text-xl font-bold outline-none max-sm:sr-only">
                {t(step)}
              </h2>
              <Page />
              <div className="flex flex-col gap-2 border-t border-line pt-4 *:flex *:gap-2 *:*:flex-1">
                <div>
                  {previous && <Button onClick={() => go(previous)}>{t('previous')}</Button>}
                  {next && (
                    <Button look="primary" onClick={() => go(next)}>
                      {t('next')}
                    </Button>
                  )}
                </div>
                <div>{actions(guard, next === undefined)}</div>
              </div>
            </form>
            <aside aria-label={t('preview')} className="sticky top-6 max-lg:hidden">
              <Card>{panel}</Card>
            </aside>
          </div>
          <p role="status" className="sr-only">
            {preview.data && !preview.isPlaceholderData && t(...previewCount(preview.data))}
          </p>
          <div className="sticky bottom-16 z-10 -mx-4 border-t border-line bg-surface px-4 py-2 lg:hidden">
            <button
              type="button"
              onClick={() => setLooking(true)}
              className="flex min-h-11 w-full items-center justify-between gap-3 text-left"
            >
              <span className="font-bold text-brand">
                {preview.data ? t(...previewCount(preview.data)) : t('preview')}
              </span>
              <span className="font-semibold text-brand underline">{t('seePreview')}</span>
            </button>
          </div>
          {looking && (
            <Dialog title={t('preview')} onClose={() => setLooking(false)}>
              {panel}
            </Dialog>
          )}
        </FaultsContext>
      </DraftContext>
    </I18nProvider>
  );
}
