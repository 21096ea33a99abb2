import { Link, useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../text/language.tsx';
import { Button } from '../ui/button.tsx';
import { faultsAt, ProblemBanner } from '../ui/problem-banner.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Entrance } from './entrance.tsx';
import { PasswordField } from './password-field.tsx';
import { useSignUp } from './session-queries.ts';

export function SignUpPage() {
  const t = useTranslations('session');
  const navigate = useNavigate();
  const { language } = useLanguage();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signUp = useSignUp();

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    await signUp.mutateAsync({ name, email, password, locale: language });
    await navigate({ to: '/school' });
  }

  return (
    <Entrance title={t('signUpTitle')} about={t('signUpAbout')}>
      <form className="flex flex-col gap-4" onSubmit={(event) => void submit(event).catch(() => {})}>
        <ProblemBanner error={signUp.error} />
        <TextField
          label={t('name')}
          name="name"
          autoComplete="name"
          required
          maxLength={120}
          value={name}
          onChange={setName}
          faults={faultsAt(signUp.error, '/name')}
        />
        <TextField
          label={t('email')}
          hint={t('emailHint')}
          type="email"
          name="email"
          autoComplete="username"
          required
          maxLength={254}
          value={email}
          onChange={setEmail}
          faults={faultsAt(signUp.error, '/email')}
        />
        <PasswordField
          fresh
          value={password}
          onChange={setPassword}
          faults={faultsAt(signUp.error, '/password')}
        />
        <Button type="submit" look="primary" busy={signUp.isPending}>
          {t('signUp')}
        </Button>
        <p>
          {t('haveAccount')}{' '}
          <Link
            to="/sign-in"
            search={{}}
            className="inline-flex min-h-11 items-center font-semibold text-brand underline"
          >
            {t('signIn')}
          </Link>
        </p>
      </form>
    </Entrance>
  );
}
