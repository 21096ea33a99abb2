import { Link, type LinkProps } from '@tanstack/react-router';

interface Tab {
  label: string;
  to: LinkProps['to'];
  search: LinkProps['search'];
  current: boolean;
}

/** Views of one page that each have an address: links, not a tab widget. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line">
    {tabs.map(({ label: name, to, search, current }) => (
      <Link
        key={name}
        to={to as string}
        search={search as never}
        aria-current={current ? 'page' : undefined}
        className="flex min-h-11 items-center border-b-3 border-transparent px-3 font-semibold whitespace-nowrap text-ink-soft hover:text-ink aria-[current=page]:border-brand aria-[current=page]:text-brand"
      >
        {name}
      </Link>
    ))}
  </nav>
);
