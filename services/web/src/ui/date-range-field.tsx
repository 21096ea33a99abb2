import { parseDate } from '@internationalized/date';
import {
  Button,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DateRangePicker,
  DateSegment,
  Group,
  Label,
  Popover,
  RangeCalendar,
} from 'react-aria-components/DateRangePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Faults } from './field.tsx';
import { ArrowIcon, BackIcon, CalendarIcon } from './icons.tsx';

interface Interval {
  from: string;
  to: string;
}

interface DateRangeFieldProps {
  label: string;
  value: Interval | undefined;
  /** Called when both ends are there, or when both have been emptied. */
  onChange(value: Interval | undefined): void;
  faults?: readonly string[];
}

const arrow = 'grid size-11 place-items-center rounded-control hover:bg-sunken data-disabled:opacity-40';
const segment =
  'rounded px-0.5 tabular-nums data-placeholder:text-ink-soft data-focused:bg-brand data-focused:text-on-brand';

/** A first and a last day, typed part by part or picked from a calendar, in the reader's own order of day and month. */
export const DateRangeField = ({ label, value, onChange, faults = [] }: DateRangeFieldProps) => (
  <DateRangePicker
    value={value ? { start: parseDate(value.from), end: parseDate(value.to) } : null}
    onChange={(range) =>
      onChange(range ? { from: range.start.toString(), to: range.end.toString() } : undefined)
    }
    isInvalid={faults.length > 0}
    shouldForceLeadingZeros
    className="flex min-w-0 flex-1 flex-col gap-1.5"
  >
    <Label className="text-sm font-semibold">{label}</Label>
    <Group className="flex min-h-11 w-full max-w-sm items-center rounded-control border border-edge bg-surface pl-3 data-focus-within:outline-3 data-focus-within:outline-offset-2 data-focus-within:outline-brand data-invalid:border-danger">
      <DateInput slot="start" className="flex">
        {(part) => <DateSegment segment={part} className={segment} />}
      </DateInput>
      <span aria-hidden className="px-1.5 text-ink-soft">
        –
      </span>
      <DateInput slot="end" className="flex flex-1">
        {(part) => <DateSegment segment={part} className={segment} />}
      </DateInput>
      <Button className="grid size-11 shrink-0 place-items-center text-brand">
        <CalendarIcon />
      </Button>
    </Group>
    <Faults faults={faults} />
    <Popover className="rounded-card border border-line bg-surface p-3 shadow-lift">
      <Dialog className="outline-none">
        <RangeCalendar>
          <header className="flex items-center justify-between">
            <Button slot="previous" className={arrow}>
              <BackIcon />
            </Button>
            <Heading className="font-bold" />
            <Button slot="next" className={arrow}>
              <ArrowIcon />
            </Button>
          </header>
          <CalendarGrid className="[&_th]:size-10 [&_th]:text-sm [&_th]:font-medium [&_th]:text-ink-soft">
            {(date) => (
              <CalendarCell
                date={date}
                className="grid size-11 cursor-pointer place-items-center tabular-nums hover:bg-sunken data-outside-month:hidden data-selected:bg-brand-soft data-selected:text-brand-deep data-selection-end:rounded-r-control data-selection-end:bg-brand data-selection-end:text-on-brand data-selection-start:rounded-l-control data-selection-start:bg-brand data-selection-start:text-on-brand"
              />
            )}
          </CalendarGrid>
        </RangeCalendar>
      </Dialog>
    </Popover>
  </DateRangePicker>
);
