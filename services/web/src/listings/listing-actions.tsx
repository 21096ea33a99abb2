import { type ListingAction, listingActions } from '@jejaring/contracts/listing/states';
import type { ListingView } from '@jejaring/contracts/listing/view';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Banner } from '../ui/banner.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { type ListingStep, useListingStep } from './listing-queries.ts';

const STEPS: readonly ListingAction[] = ['publish', 'resume', 'pause', 'withdraw'];
const isStep = (action: ListingAction): action is ListingStep => STEPS.includes(action);

/** What one can do with one's own listing now: the contract's table says what follows, the server what one may. */
export function ListingActions({ listing }: { listing: ListingView }) {
  const t = useTranslations();
  const step = useListingStep(listing.id);
  const [asking, setAsking] = useState(false);
  const possible = listingActions(listing.state).filter((action) => listing.actions.includes(action));

  function take(action: ListingStep) {
    setAsking(false);
    step.mutate(action);
  }

  return (
    <>
      <ProblemBanner error={step.error} />
      {step.isSuccess && <Banner tone="good">{t(`listings.done.${step.variables}`)}</Banner>}
      <div className="flex flex-wrap gap-2">
        {possible.filter(isStep).map((action) => (
          <Button
            key={action}
            look={
              action === 'publish' || action === 'resume'
                ? 'primary'
                : action === 'withdraw'
                  ? 'danger'
                  : 'plain'
            }
            busy={step.isPending}
            onClick={() => (action === 'withdraw' ? setAsking(true) : take(action))}
          >
            {t(`listings.${action}`)}
          </Button>
        ))}
        {possible.includes('edit') && (
          <LinkButton to="/listings/$id/edit" params={{ id: listing.id }}>
            {t('listings.edit')}
          </LinkButton>
        )}
      </div>
      {asking && (
        <Dialog title={t('listings.withdrawTitle')} onClose={() => setAsking(false)}>
          <p>{t('listings.withdrawAbout')}</p>
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
            <Button look="danger" onClick={() => take('withdraw')}>
              {t('listings.withdraw')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
