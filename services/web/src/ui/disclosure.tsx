import { type ReactNode, useState } from 'react';
import { ChevronIcon } from './icons.tsx';

interface DisclosureProps {
  summary: string;
  /** Whether it begins open; afterwards it is the reader's. */
  open?: boolean;
  children: ReactNode;
}

/** What is rarely needed, one tap away. */
export function Disclosure({ summary, open = false, children }: DisclosureProps) {
  const [first] = useState(open);
  return (
    <details open={first} className="group rounded-card border border-line bg-surface">
      <summary className="flex min-h-12 list-none items-center justify-between gap-2 px-4 py-2 font-semibold [&::-webkit-details-marker]:hidden">
        {summary}
        <ChevronIcon className="size-5 shrink-0 transition-transform group-open:rotate-180" />
      </summary>
      <div className="flex flex-col gap-5 border-t border-line p-4">{children}</div>
    </details>
  );
}
