import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../text/language.tsx';
import { Button } from '../ui/button.tsx';
import { faultsAt, ProblemBanner } from '../ui/problem-banner.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Entrance } from './entrance.tsx';
import { safeNext } from './guards.ts';
import { PasswordField } from './password-field.tsx';
import { useSignIn } from './session-queries.ts';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const t = useTranslations('session');
  const router = useRouter();
  const { next } = route.useSearch();
  const { chosen, choose } = useLanguage();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useSignIn();

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const { me } = await signIn.mutateAsync({ email, password });
    if (!chosen) await choose(me.person.locale);
    router.history.push(safeNext(next));
  }

  return (
    <Entrance title={t('signInTitle')}>
      <form className="flex flex-col gap-4" onSubmit={(event) => void submit(event).catch(() => {})}>
        <ProblemBanner error={signIn.error} />
        <TextField
          label={t('email')}
          type="email"
          name="email"
          autoComplete="username"
          required
          maxLength={254}
          value={email}
          onChange={setEmail}
          faults={faultsAt(signIn.error, '/email')}
        />
        <PasswordField value={password} onChange={setPassword} faults={faultsAt(signIn.error, '/password')} />
        <Button type="submit" look="primary" busy={signIn.isPending}>
          {t('signIn')}
        </Button>
        <p>
          {t('noAccount')}{' '}
          <Link
            to="/sign-up"
            className="inline-flex min-h-11 items-center font-semibold text-brand underline"
          >
            {t('signUp')}
          </Link>
        </p>
      </form>
    </Entrance>
  );
}
