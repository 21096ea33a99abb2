import type { Notification } from '@jejaring/contracts/inbox/notification';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useLive } from '../live/live-provider.tsx';
import { CrossIcon, SparkIcon } from '../ui/icons.tsx';
import { notificationLink, useNotificationText } from './use-notification-text.ts';

/** How long a note about what arrived stays; it also stands in the inbox, so that nobody has to be quick. */
const SHOWN_MS = 9000;

const link = 'flex min-h-11 items-center rounded-control px-3 font-semibold text-brand underline';

function One({ notification, onFollow }: { notification: Notification; onFollow(): void }) {
  const t = useTranslations('inbox');
  const text = useNotificationText(notification);
  return (
    <>
      <span className="flex-1">{text}</span>
      <Link {...notificationLink(notification)} onClick={onFollow} className={link}>
        {t('see')}
      </Link>
    </>
  );
}

function Several({ count, onFollow }: { count: number; onFollow(): void }) {
  const t = useTranslations('inbox');
  return (
    <>
      <span className="flex-1">{t('arrivals', { count })}</span>
      <Link to="/inbox" onClick={onFollow} className={link}>
        {t('see')}
      </Link>
    </>
  );
}

/**
 * A calm note for what has just arrived, at the upper edge of the page, away from the buttons at the lower one, and a
 * polite word to screen readers. Many at once, as after publishing, become one note with their number.
 */
export function Arrivals() {
  const t = useTranslations('inbox');
  const { arrivals, forget } = useLive();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (arrivals.length === 0) return;
    // It stays for as long as somebody points at it or is in it with the keyboard.
    const timer = setInterval(() => note.current?.matches(':hover, :focus-within') || forget(), SHOWN_MS);
    return () => clearInterval(timer);
  }, [arrivals, forget]);
  const [first] = arrivals;
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 top-16 z-30 flex justify-center px-3 lg:top-4 lg:justify-end lg:px-6"
    >
      {first && (
        <div
          ref={note}
          data-arrival
          className="arrive pointer-events-auto flex w-full max-w-md items-center gap-2 rounded-card border border-brand bg-surface py-1.5 pr-1.5 pl-4 shadow-lift"
        >
          <span className="text-brand">
            <SparkIcon />
          </span>
          {arrivals.length === 1 ? (
            <One notification={first} onFollow={forget} />
          ) : (
            <Several count={arrivals.length} onFollow={forget} />
          )}
          <button
            type="button"
            onClick={forget}
            aria-label={t('dismiss')}
            className="grid size-11 shrink-0 place-items-center rounded-control hover:bg-sunken"
          >
            <CrossIcon className="size-5" />
          </button>
        </div>
      )}
    </div>
  );
}
