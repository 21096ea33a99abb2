import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { TextField } from '../ui/text-field.tsx';

interface PasswordFieldProps {
  value: string;
  onChange(value: string): void;
  /** A password that is being chosen, rather than one that exists. */
  fresh?: boolean;
  faults?: readonly string[];
}

export function PasswordField({ value, onChange, fresh = false, faults }: PasswordFieldProps) {
  const t = useTranslations('session');
  const [shown, setShown] = useState(false);
  return (
    <div className="flex flex-col gap-1">
      <TextField
        label={t('password')}
        hint={fresh ? t('newPasswordHint') : undefined}
        faults={faults}
        type={shown ? 'text' : 'password'}
        name="password"
        autoComplete={fresh ? 'new-password' : 'current-password'}
        required
        maxLength={128}
        {...(fresh ? { minLength: 10 } : {})}
        value={value}
        onChange={onChange}
      />
      <label className="inline-flex min-h-11 items-center gap-2 self-start text-sm">
        <input
          type="checkbox"
          checked={shown}
          onChange={(event) => setShown(event.target.checked)}
          className="size-5 accent-brand"
        />
        {t('showPassword')}
      </label>
    </div>
  );
}
