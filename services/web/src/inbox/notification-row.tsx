import type { Notification } from '@jejaring/contracts/inbox/notification';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { moment } from '../text/days.ts';
import { useLanguage } from '../text/language.tsx';
import { Badge } from '../ui/badge.tsx';
import { ListingIcon, MatchIcon } from '../ui/icons.tsx';
import { notificationLink, useNotificationText } from './use-notification-text.ts';

export function NotificationRow({ notification, fresh }: { notification: Notification; fresh: boolean }) {
  const t = useTranslations('inbox');
  const { language } = useLanguage();
  const text = useNotificationText(notification);
  const Icon = notification.matchId === undefined ? ListingIcon : MatchIcon;
  return (
    <Link
      {...notificationLink(notification)}
      className="flex min-h-14 items-center gap-3 rounded-card border border-line bg-surface px-4 py-3 hover:border-brand"
    >
      <span className="text-brand">
        <Icon />
      </span>
      <span className="min-w-0 flex-1">
        <span className={fresh ? 'block font-bold' : 'block'}>{text}</span>
        <time dateTime={notification.at} className="text-sm text-ink-soft">
          {moment(notification.at, language)}
        </time>
      </span>
      {fresh && <Badge tone="accent">{t('fresh')}</Badge>}
    </Link>
  );
}
