import { matchActions } from '@jejaring/contracts/match/states';
import type { MatchView } from '@jejaring/contracts/match/view';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { AcceptDialog } from './accept-dialog.tsx';
import { DeclineDialog } from './decline-dialog.tsx';

/** The two answers, at hand while one reads; only those that the contract's table and the server both allow. */
export function MatchAnswer({ match }: { match: MatchView }) {
  const t = useTranslations('matches');
  const [asking, ask] = useState<'accept' | 'decline'>();
  const possible = matchActions(match.state, match.yourSide).filter((action) =>
    match.actions.includes(action),
  );
  return (
    <>
      {possible.length > 0 && (
        <div className="sticky bottom-16 z-10 -mx-4 flex gap-2 border-t border-line bg-paper px-4 py-3 sm:mx-0 sm:justify-end sm:rounded-card sm:border lg:bottom-4">
          {possible.includes('decline') && (
            <Button className="flex-1 sm:flex-none" onClick={() => ask('decline')}>
              {t('decline')}
            </Button>
          )}
          {possible.includes('accept') && (
            <Button look="primary" className="flex-1 sm:max-w-60" onClick={() => ask('accept')}>
              {t('accept')}
            </Button>
          )}
        </div>
      )}
      {asking === 'accept' && <AcceptDialog match={match} onClose={() => ask(undefined)} />}
      {asking === 'decline' && <DeclineDialog match={match} onClose={() => ask(undefined)} />}
    </>
  );
}
