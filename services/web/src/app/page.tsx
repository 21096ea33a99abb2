import type { ReactNode } from 'react';
import { useUnseen } from '../inbox/use-unseen.ts';
import { Skeleton } from '../ui/skeleton.tsx';

interface PageProps {
  title: string;
  about?: string | undefined;
  /** Where this page belongs, above its title. */
  above?: ReactNode;
  /** What one does on this page, beside its title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of every page: its title on the page and, with what has not been seen yet, in the browser's tab. */
export function Page({ title, about, above, actions, children }: PageProps) {
  const unseen = useUnseen();
  return (
    <>
      <title>{`${unseen > 0 ? `(${unseen}) ` : ''}${title} · Jejaring`}</title>
      <div className="mx-auto flex w-full max-w-4xl flex-col gap-4 px-4 py-5 sm:px-6 lg:py-8">
        {above}
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0">
            <h1 className="text-2xl font-bold sm:text-3xl">{title}</h1>
            {about && <p className="mt-1 text-ink-soft">{about}</p>}
          </div>
          {actions}
        </div>
        {children}
      </div>
    </>
  );
}

/** A page whose contents are on their way. */
export const PageSkeleton = () => (
  <div className="mx-auto w-full max-w-4xl px-4 py-8">
    <Skeleton />
  </div>
);
