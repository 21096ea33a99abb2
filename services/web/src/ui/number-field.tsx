import { useState } from 'react';
import { control, Field, FieldSet, type FieldText } from './field.tsx';

interface NumberFieldProps extends FieldText {
  value: number | undefined;
  onChange(value: number | undefined): void;
  max: number;
}

/**
 * A whole number, or nothing. A text box with a numeric keyboard rather than `type=number`, which loses what was typed,
 * scrolls by accident and is read badly.
 */
export const NumberField = ({ label, hint, faults, value, onChange, max }: NumberFieldProps) => (
  <Field label={label} hint={hint} faults={faults}>
    {(field) => (
      <input
        {...field}
        inputMode="numeric"
        autoComplete="off"
        maxLength={String(max).length}
        value={value ?? ''}
        onChange={(event) => {
          const digits = event.target.value.replace(/\D/g, '');
          onChange(digits === '' ? undefined : Math.min(max, Number(digits)));
        }}
        className={control}
      />
    )}
  </Field>
);

export interface Bounds {
  low: number | undefined;
  high: number | undefined;
}

interface NumberPairProps extends FieldText {
  low: string;
  high: string;
  value: Bounds;
  onChange(value: Bounds): void;
  max: number;
}

/** From and to, side by side. Keeps what was typed while only one of the two is there, whatever becomes of it outside. */
export function NumberPair({ label, hint, faults, low, high, value, onChange, max }: NumberPairProps) {
  const [typed, setTyped] = useState(value);
  const [outside, setOutside] = useState(value);
  if (outside.low !== value.low || outside.high !== value.high) {
    setOutside(value);
    setTyped({ low: value.low ?? typed.low, high: value.high ?? typed.high });
  }
  function change(next: Bounds) {
    setTyped(next);
    onChange(next);
  }
  return (
    <FieldSet label={label} hint={hint} faults={faults}>
      <div className="grid max-w-sm grid-cols-2 gap-3">
        <NumberField
          label={low}
          value={typed.low}
          max={max}
          onChange={(next) => change({ ...typed, low: next })}
        />
        <NumberField
          label={high}
          value={typed.high}
          max={max}
          onChange={(next) => change({ ...typed, high: next })}
        />
      </div>
    </FieldSet>
  );
}
