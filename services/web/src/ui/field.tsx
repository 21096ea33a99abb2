import { type ReactNode, useId } from 'react';

export const control =
  'min-h-11 w-full rounded-control border border-edge bg-surface px-3 py-2 text-ink placeholder:text-ink-soft ' +
  'aria-[invalid=true]:border-danger aria-[invalid=true]:border-2';

export interface FieldText {
  label: string;
  hint?: string | undefined;
  /** What is wrong with it, as sentences. */
  faults?: readonly string[] | undefined;
}

interface FieldProps extends FieldText {
  children: (control: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean;
  }) => ReactNode;
}

export const Faults = ({ id, faults }: { id?: string; faults: readonly string[] }) =>
  faults.length > 0 && (
    <ul id={id} className="flex flex-col gap-1 text-sm font-medium text-danger">
      {faults.map((fault) => (
        <li key={fault}>{fault}</li>
      ))}
    </ul>
  );

/** A label, its control, a hint and the faults, tied together for a screen reader. */
export function Field({ label, hint, faults = [], children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, faults.length > 0 && `${id}-faults`].filter(Boolean).join(' ');
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="font-semibold in-[fieldset]:text-sm in-[fieldset]:font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': faults.length > 0 })}
      <Faults id={`${id}-faults`} faults={faults} />
    </div>
  );
}

/** Several controls under one legend. */
export const FieldSet = ({ label, hint, faults = [], children }: FieldText & { children: ReactNode }) => {
  const id = useId();
  return (
    <fieldset className="flex min-w-0 flex-col gap-2" aria-describedby={faults.length > 0 ? id : undefined}>
      <legend className="mb-1.5 font-semibold">{label}</legend>
      {hint && <p className="text-sm text-ink-soft">{hint}</p>}
      {children}
      <Faults id={id} faults={faults} />
    </fieldset>
  );
};
