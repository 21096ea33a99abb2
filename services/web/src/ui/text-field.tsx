import type { ComponentProps } from 'react';
import { control, Field, type FieldText } from './field.tsx';

type TextFieldProps = FieldText & { value: string; onChange(value: string): void } & Pick<
    ComponentProps<'input'>,
    | 'type'
    | 'autoComplete'
    | 'inputMode'
    | 'maxLength'
    | 'minLength'
    | 'placeholder'
    | 'required'
    | 'lang'
    | 'name'
  >;

export const TextField = ({
  label,
  hint,
  faults,
  value,
  onChange,
  type = 'text',
  ...rest
}: TextFieldProps) => (
  <Field label={label} hint={hint} faults={faults}>
    {(field) => (
      <input
        {...field}
        {...rest}
        type={type}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={control}
      />
    )}
  </Field>
);

type TextAreaProps = FieldText & {
  value: string;
  onChange(value: string): void;
  rows?: number;
  maxLength?: number;
  lang?: string;
};

export const TextArea = ({ label, hint, faults, value, onChange, rows = 4, ...rest }: TextAreaProps) => (
  <Field label={label} hint={hint} faults={faults}>
    {(field) => (
      <textarea
        {...field}
        {...rest}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={control}
      />
    )}
  </Field>
);
