import { useRouter } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Page } from '../app/page.tsx';
import { SchoolName } from '../school/school-name.tsx';
import { Button } from '../ui/button.tsx';
import { Card, TitledCard } from '../ui/card.tsx';
import { ChoiceCards } from '../ui/choices.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { THEMES, useTheme } from '../ui/use-theme.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { useMe, useSignOut } from './session-queries.ts';

export function AccountPage() {
  const t = useTranslations();
  const { person, membership } = useMe();
  const { theme, choose } = useTheme();
  const signOut = useSignOut();
  const router = useRouter();

  async function leave() {
    await signOut.mutateAsync();
    await router.navigate({ to: '/sign-in', search: {} });
  }

  return (
    <Page title={t('session.accountTitle')}>
      <TitledCard title={t('session.signedInAs')}>
        <p className="text-lg font-semibold">{person.name}</p>
        <p className="text-ink-soft">{person.email}</p>
        {membership && (
          <p>
            {t(`session.roles.${membership.role}`)} · <SchoolName school={membership.school} />
          </p>
        )}
        <ProblemBanner error={signOut.error} />
        <Button className="self-start" busy={signOut.isPending} onClick={() => void leave().catch(() => {})}>
          {t('session.signOut')}
        </Button>
      </TitledCard>
      <TitledCard title={t('language.choose')}>
        <div>
          <LanguageSwitch />
        </div>
      </TitledCard>
      <Card>
        <ChoiceCards
          label={t('theme.choose')}
          value={theme}
          onChange={choose}
          choices={THEMES.map((value) => ({ value, name: t(`theme.${value}`) }))}
        />
      </Card>
    </Page>
  );
}
