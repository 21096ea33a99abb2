import type { SchoolDraft } from '@jejaring/contracts/school/school';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Entrance } from '../session/entrance.tsx';
import { useSignOut } from '../session/session-queries.ts';
import { Button } from '../ui/button.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { DirectorySearch } from './directory-search.tsx';
import { draftOfEntry } from './draft-of-entry.ts';
import { NewSchoolForm } from './new-school-form.tsx';
import { useRegisterSchool } from './school-queries.ts';

export function RegisterSchoolPage() {
  const t = useTranslations();
  const navigate = useNavigate();
  const [typing, setTyping] = useState(false);
  const register = useRegisterSchool();
  const signOut = useSignOut();
  const leave = () => void navigate({ to: '/sign-in', search: {} });

  function join(draft: SchoolDraft) {
    register.mutate(draft, { onSuccess: () => void navigate({ to: '/listings', search: { scope: 'own' } }) });
  }

  return (
    <Entrance
      known
      title={typing ? t('school.newTitle') : t('school.title')}
      about={typing ? t('school.newAbout') : t('school.about')}
    >
      <ProblemBanner error={register.error} />
      {typing ? (
        <NewSchoolForm busy={register.isPending} error={register.error} onSubmit={join} />
      ) : (
        <DirectorySearch busy={register.isPending} onPick={(entry) => join(draftOfEntry(entry))} />
      )}
      <Button
        look="quiet"
        onClick={() => {
          register.reset();
          setTyping(!typing);
        }}
      >
        {typing ? t('school.backToSearch') : t('school.notListed')}
      </Button>
      <Button
        look="quiet"
        busy={signOut.isPending}
        onClick={() => signOut.mutate(undefined, { onSuccess: leave })}
      >
        {t('session.signOut')}
      </Button>
    </Entrance>
  );
}
