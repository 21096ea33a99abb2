import type { ReactNode } from 'react';

interface EmptyStateProps {
  picture: ReactNode;
  title: string;
  about: string;
  /** What to do about it. */
  children?: ReactNode;
}

/** Nothing here yet: a picture, what it means, and the next step. */
export const EmptyState = ({ picture, title, about, children }: EmptyStateProps) => (
  <div className="flex flex-col items-center gap-3 px-4 py-8 text-center">
    {picture}
    <h2 className="text-lg font-bold">{title}</h2>
    <p className="max-w-md text-ink-soft">{about}</p>
    {children}
  </div>
);
