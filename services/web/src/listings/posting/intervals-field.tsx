import type { DayInterval } from '@jejaring/contracts/listing/dates';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { DateRangeField } from '../../ui/date-range-field.tsx';
import { FieldSet } from '../../ui/field.tsx';
import { CrossIcon, PostIcon } from '../../ui/icons.tsx';
import { useFaults } from './faults.tsx';

interface IntervalsFieldProps {
  label: string;
  hint: string;
  /** Names the interval of a number, counted from 1. */
  nameOf(number: number): string;
  removeNameOf(number: number): string;
  add: string;
  pointer: string;
  most: number;
  value: readonly DayInterval[];
  onChange(value: DayInterval[]): void;
}

/** Stretches of days: those that are known, and one more to fill in when asked for. */
export function IntervalsField(props: IntervalsFieldProps) {
  const { label, hint, nameOf, removeNameOf, add, pointer, most, value, onChange } = props;
  const faults = useFaults(pointer);
  const [adding, setAdding] = useState(value.length === 0);
  const rows = adding ? value.length + 1 : value.length;

  function set(index: number, interval: DayInterval | undefined) {
    if (index === value.length) setAdding(false);
    onChange(interval ? value.toSpliced(index, 1, interval) : value.toSpliced(index, 1));
  }

  return (
    <FieldSet label={label} hint={hint} faults={faults}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="flex items-end gap-1">
          <DateRangeField
            label={nameOf(index + 1)}
            value={value[index]}
            onChange={(interval) => (interval || index < value.length) && set(index, interval)}
          />
          {rows > 1 && (
            <button
              type="button"
              aria-label={removeNameOf(index + 1)}
              onClick={() => (index === value.length ? setAdding(false) : set(index, undefined))}
              className="grid size-11 shrink-0 place-items-center rounded-control hover:bg-sunken"
            >
              <CrossIcon className="size-5" />
            </button>
          )}
        </div>
      ))}
      {!adding && value.length < most && (
        <Button look="quiet" className="self-start" onClick={() => setAdding(true)}>
          <PostIcon className="size-5" />
          {add}
        </Button>
      )}
    </FieldSet>
  );
}
