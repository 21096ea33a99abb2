import { control, Field, type FieldText } from './field.tsx';

interface SelectProps<Value extends string> extends FieldText {
  value: Value | undefined;
  onChange(value: Value | undefined): void;
  options: readonly { value: Value; name: string }[];
  /** What stands for "nothing chosen"; without it one of the options always is. */
  none?: string;
}

/** The platform's own list box: the best one there is on a phone. */
export const Select = <Value extends string>({
  value,
  onChange,
  options,
  none,
  ...text
}: SelectProps<Value>) => (
  <Field {...text}>
    {(field) => (
      <select
        {...field}
        value={value ?? ''}
        onChange={(event) => onChange(options.find((option) => option.value === event.target.value)?.value)}
        className={control}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    )}
  </Field>
);
