import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useUnseen } from '../inbox/use-unseen.ts';
import { LineDot } from '../live/line-state.tsx';
import { CountBadge } from '../ui/badge.tsx';
import { AccountIcon, InboxIcon, ListingIcon, MatchIcon, PostIcon } from '../ui/icons.tsx';
import { Wordmark } from '../ui/mark.tsx';

const places = [
  { to: '/matches', key: 'matches', Icon: MatchIcon },
  { to: '/listings', key: 'listings', Icon: ListingIcon },
  { to: '/post', key: 'post', Icon: PostIcon },
  { to: '/inbox', key: 'inbox', Icon: InboxIcon },
  { to: '/account', key: 'account', Icon: AccountIcon },
] as const;

function Unseen() {
  const t = useTranslations('nav');
  const count = useUnseen();
  return count > 0 && <CountBadge count={count} label={t('unseen', { count })} />;
}

const tab =
  'relative flex h-16 flex-1 flex-col items-center justify-center gap-0.5 text-xs font-medium text-ink-soft ' +
  'aria-[current=page]:text-brand aria-[current=page]:font-bold';

/** The menu under the thumb on a phone. */
export function BottomNavigation() {
  const t = useTranslations('nav');
  const menu = useTranslations('common')('menu');
  return (
    <nav
      aria-label={menu}
      className="fixed inset-x-0 bottom-0 z-20 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      {places.map(({ to, key, Icon }) => (
        <Link key={to} to={to} search={{} as never} className={tab}>
          {key === 'post' ? (
            <span className="grid h-7 w-12 place-items-center rounded-full bg-brand text-on-brand">
              <Icon />
            </span>
          ) : (
            <Icon />
          )}
          {t(key)}
          {key === 'inbox' && (
            <span className="absolute top-1 left-1/2 ml-1">
              <Unseen />
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}

const entry =
  'flex min-h-11 items-center gap-3 rounded-control px-3 font-medium text-ink-soft hover:bg-sunken ' +
  'aria-[current=page]:bg-brand-soft aria-[current=page]:font-semibold aria-[current=page]:text-brand-deep';

/** The menu at the side of a desk. */
export function SideNavigation() {
  const t = useTranslations('nav');
  const menu = useTranslations('common')('menu');
  return (
    <header className="sticky top-0 flex h-dvh w-60 shrink-0 flex-col gap-6 border-r border-line bg-surface p-4 max-lg:hidden">
      <div className="px-2 pt-2">
        <Wordmark />
      </div>
      <nav aria-label={menu} className="flex flex-1 flex-col gap-1">
        {places.map(({ to, key, Icon }) => (
          <Link key={to} to={to} search={{} as never} className={entry}>
            <Icon />
            <span className="flex-1">{t(key)}</span>
            {key === 'inbox' && <Unseen />}
          </Link>
        ))}
      </nav>
      <div className="px-3">
        <LineDot />
      </div>
    </header>
  );
}
