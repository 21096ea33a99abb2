import { type ReactNode, useId } from 'react';
import { FieldSet, type FieldText } from './field.tsx';

interface Choice<Value> {
  value: Value;
  name: string;
  about?: string | undefined;
  picture?: ReactNode;
}

interface ChoiceCardsProps<Value> extends FieldText {
  value: Value | undefined;
  onChange(value: Value): void;
  choices: readonly Choice<Value>[];
}

/** One of a few, each explained: radio buttons that look like cards. */
export function ChoiceCards<Value extends string>({
  value,
  onChange,
  choices,
  ...text
}: ChoiceCardsProps<Value>) {
  const name = useId();
  return (
    <FieldSet {...text}>
      <div className="grid gap-2 sm:grid-cols-2">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="flex min-h-14 items-center gap-3 rounded-control border border-edge bg-surface px-4 py-2.5 hover:bg-sunken has-checked:border-brand has-checked:bg-brand-soft has-checked:ring-1 has-checked:ring-brand has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand"
          >
            <input
              type="radio"
              name={name}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
              className="size-5 shrink-0 accent-brand"
            />
            <span>
              <span className="block font-semibold">{choice.name}</span>
              {choice.about && <span className="block text-sm text-ink-soft">{choice.about}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldSet>
  );
}

interface ChipsProps<Value> extends FieldText {
  value: readonly Value[];
  onChange(value: Value[]): void;
  choices: readonly Choice<Value>[];
}

const chip =
  'inline-flex min-h-11 items-center gap-2 rounded-full border border-edge bg-surface px-4 hover:bg-sunken ' +
  'has-checked:border-brand has-checked:bg-brand-soft has-checked:font-semibold has-checked:text-brand-deep ' +
  'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand';

/** Any of several, kept in the order in which they are offered. */
export const Chips = <Value extends string | number>({
  value,
  onChange,
  choices,
  ...text
}: ChipsProps<Value>) => (
  <FieldSet {...text}>
    <div className="flex flex-wrap gap-2">
      {choices.map((choice) => (
        <label key={choice.value} className={chip}>
          <input
            type="checkbox"
            checked={value.includes(choice.value)}
            onChange={(event) =>
              onChange(
                choices
                  .map((each) => each.value)
                  .filter((each) => (each === choice.value ? event.target.checked : value.includes(each))),
              )
            }
            className="size-4 accent-brand"
          />
          {choice.name}
        </label>
      ))}
    </div>
  </FieldSet>
);

interface OneOfProps<Value> extends FieldText {
  value: Value | undefined;
  onChange(value: Value | undefined): void;
  choices: readonly Choice<Value>[];
  none: string;
}

/** One of a few short answers, or none of them. */
export function OneOf<Value extends string>({ value, onChange, choices, none, ...text }: OneOfProps<Value>) {
  const name = useId();
  const all = [{ value: undefined, name: none }, ...choices];
  return (
    <FieldSet {...text}>
      <div className="flex flex-wrap gap-2">
        {all.map((choice) => (
          <label key={choice.value ?? ''} className={chip}>
            <input
              type="radio"
              name={name}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
              className="size-4 accent-brand"
            />
            {choice.name}
          </label>
        ))}
      </div>
    </FieldSet>
  );
}
