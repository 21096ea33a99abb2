import { DECLINE_REASONS, type DeclineReason } from '@jejaring/contracts/match/decline-reasons';
import type { MatchView } from '@jejaring/contracts/match/view';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { ChoiceCards } from '../ui/choices.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { faultsAt, ProblemBanner } from '../ui/problem-banner.tsx';
import { TextArea } from '../ui/text-field.tsx';
import { useDecline } from './match-queries.ts';

const LONGEST_NOTE = 1000;

/** Says no with a reason, so that the other school learns something and the pair is not suggested again unchanged. */
export function DeclineDialog({ match, onClose }: { match: MatchView; onClose(): void }) {
  const t = useTranslations();
  const decline = useDecline(match.id);
  const [reason, setReason] = useState<DeclineReason>();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);

  function submit() {
    setTried(true);
    if (!reason) return;
    const words = note.trim();
    decline.mutate(
      { version: match.version, reason, ...(words === '' ? {} : { note: words }) },
      { onSuccess: onClose },
    );
  }

  return (
    <Dialog title={t('matches.declineTitle')} onClose={onClose}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p>{t('matches.declineAbout')}</p>
        <ChoiceCards
          label={t('matches.reason')}
          faults={tried && !reason ? [t('matches.reasonNeeded')] : faultsAt(decline.error, '/reason')}
          value={reason}
          onChange={(next) => setReason(next)}
          choices={DECLINE_REASONS.map((value) => ({ value, name: t(`matches.reasons.${value}`) }))}
        />
        <TextArea
          label={t('matches.note')}
          hint={t('common.optional')}
          rows={3}
          maxLength={LONGEST_NOTE}
          value={note}
          onChange={setNote}
          faults={faultsAt(decline.error, '/note')}
        />
        <ProblemBanner error={decline.error} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="danger" busy={decline.isPending}>
            {t('matches.decline')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
