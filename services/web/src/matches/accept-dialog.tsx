import { PARTICIPANTS } from '@jejaring/contracts/listing/kind';
import type { AcceptDraft, MatchView } from '@jejaring/contracts/match/view';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FieldSet } from '../ui/field.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { faultsAt, ProblemBanner } from '../ui/problem-banner.tsx';
import { useAccept } from './match-queries.ts';

const MOST_PEOPLE = 2000;

/** Asks once more before saying yes, and for the number of travellers where the listing does not say. */
export function AcceptDialog({ match, onClose }: { match: MatchView; onClose(): void }) {
  const t = useTranslations();
  const accept = useAccept(match.id);
  const [pupils, setPupils] = useState<number>();
  const [adults, setAdults] = useState<number>();
  const school = match.theirListing.school.name;
  const second = match.state !== 'suggested';
  const counted = PARTICIPANTS[match.yourListing.kind];
  const group: AcceptDraft['group'] = {
    ...(pupils === undefined ? {} : { pupils }),
    ...(adults === undefined ? {} : { adults }),
  };
  return (
    <Dialog title={t('matches.acceptTitle')} onClose={onClose}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          accept.mutate(
            { version: match.version, ...(match.groupNeeded ? { group } : {}) },
            { onSuccess: onClose },
          );
        }}
      >
        <p>{second ? t('matches.acceptSecond', { school }) : t('matches.acceptFirst', { school })}</p>
        {match.groupNeeded && (
          <FieldSet
            label={t('matches.groupTitle')}
            hint={t('matches.groupAbout')}
            faults={faultsAt(accept.error, '/group')}
          >
            <div className="grid grid-cols-2 gap-3">
              {counted === 'pupils' && (
                <NumberField
                  label={t('matches.pupilsField')}
                  value={pupils}
                  onChange={setPupils}
                  max={MOST_PEOPLE}
                  faults={faultsAt(accept.error, '/group/pupils')}
                />
              )}
              <NumberField
                label={t('matches.adultsField')}
                value={adults}
                onChange={setAdults}
                max={MOST_PEOPLE}
                faults={faultsAt(accept.error, '/group/adults')}
              />
            </div>
          </FieldSet>
        )}
        <ProblemBanner error={accept.error} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" busy={accept.isPending}>
            {t('matches.accept')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
