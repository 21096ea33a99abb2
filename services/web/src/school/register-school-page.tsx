import type { SchoolDraft } from '@jejaring/contracts/school/school';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Entrance } from '../session/entrance.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { DirectorySearch } from './directory-search.tsx';
import { draftOfEntry } from './draft-of-entry.ts';
import { NewSchoolForm } from './new-school-form.tsx';
import { useRegisterSchool } from './school-queries.ts';

export function RegisterSchoolPage() {
  const t = useTranslations('school');
  const navigate = useNavigate();
  const [typing, setTyping] = useState(false);
  const register = useRegisterSchool();

  function join(draft: SchoolDraft) {
    register.mutate(draft, { onSuccess: () => void navigate({ to: '/listings', search: { scope: 'own' } }) });
  }

  return (
    <Entrance title={typing ? t('newTitle') : t('title')} about={typing ? t('newAbout') : t('about')}>
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
        {typing ? t('backToSearch') : t('notListed')}
      </Button>
    </Entrance>
  );
}
