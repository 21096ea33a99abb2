import { use, useEffect, useId, useRef, useState } from 'react';
import {
  Button,
  ComboBox,
  ComboBoxStateContext,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components/ComboBox';
import { useTranslations } from 'use-intl';
import { control } from './field.tsx';
import { ChevronIcon } from './icons.tsx';

interface ComboFieldProps {
  label: string;
  hint?: string;
  options: readonly { id: string; name: string }[];
  onPick(id: string): void;
}

/**
 * Closes the list after a pick. It would stay open, as it waits for a selection that this field never keeps; and it has
 * to happen after the emptied text has been taken note of, or that opens the list again.
 */
function CloseAfterPick({ picks }: { picks: number }) {
  const state = use(ComboBoxStateContext);
  const closed = useRef(0);
  useEffect(() => {
    if (closed.current === picks) return;
    closed.current = picks;
    state?.close();
  });
  return null;
}

/** Type to find, pick to add: for long lists such as countries. Empties itself after each pick, ready for the next. */
export function ComboField({ label, hint, options, onPick }: ComboFieldProps) {
  const t = useTranslations('common');
  const hintId = useId();
  const [typed, setTyped] = useState('');
  const [picks, setPicks] = useState(0);
  return (
    <ComboBox
      menuTrigger="focus"
      inputValue={typed}
      onInputChange={setTyped}
      value={null}
      onChange={(key) => {
        if (key === null) return;
        onPick(String(key));
        setTyped('');
        setPicks(picks + 1);
      }}
      defaultItems={options}
      allowsEmptyCollection
      className="flex flex-col gap-1.5"
    >
      <CloseAfterPick picks={picks} />
      <Label className="font-semibold in-[fieldset]:text-sm in-[fieldset]:font-medium">{label}</Label>
      {hint && (
        <p id={hintId} className="text-sm text-ink-soft">
          {hint}
        </p>
      )}
      <div className="relative">
        <Input className={`${control} pr-11`} aria-describedby={hint ? hintId : undefined} />
        <Button className="absolute inset-y-0 right-0 grid w-11 place-items-center">
          <ChevronIcon className="size-5" />
        </Button>
      </div>
      <Popover className="w-(--trigger-width) rounded-control border border-line bg-surface shadow-lift">
        <ListBox
          className="max-h-72 overflow-y-auto p-1"
          renderEmptyState={() => <p className="p-3 text-ink-soft">{t('nothingFound')}</p>}
        >
          {(option: { id: string; name: string }) => (
            <ListBoxItem
              id={option.id}
              textValue={option.name}
              className="flex min-h-11 cursor-pointer items-center rounded-lg px-3 data-focused:bg-brand-soft data-focused:text-brand-deep"
            >
              {option.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
