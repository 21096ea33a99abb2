import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { CrossIcon } from './icons.tsx';

interface DialogProps {
  title: string;
  onClose(): void;
  children: ReactNode;
}

/** The browser's own modal dialog: it holds the focus, closes on Escape or a click beside it, and gives the focus back. Shown while mounted. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const t = useTranslations('common');
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = element.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={element}
      aria-label={title}
      closedby="any"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className="arrive max-h-[90dvh] w-[min(36rem,100vw)] overflow-y-auto rounded-card border border-line bg-surface p-0 backdrop:bg-[rgb(10_20_16/55%)] max-sm:mb-0 max-sm:max-w-none max-sm:rounded-b-none"
    >
      <div className="flex flex-col gap-4 p-4 sm:p-6">
        <div className="flex items-start justify-between gap-3">
          <h2 className="pt-2 text-xl font-bold">{title}</h2>
          <button
            type="button"
            onClick={onClose}
            aria-label={t('close')}
            className="grid size-11 shrink-0 place-items-center rounded-control hover:bg-sunken"
          >
            <CrossIcon />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
