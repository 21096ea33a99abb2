import type { ReactNode } from 'react';
import { classes } from './classes.ts';

/** A sheet of paper on the desk: one thing one can look at or act on. */
export const Card = ({ className, children }: { className?: string; children: ReactNode }) => (
  <section className={classes('rounded-card border border-line bg-surface p-4 sm:p-5', className)}>
    {children}
  </section>
);

/** A card with a heading of its own. */
export const TitledCard = ({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) => (
  <Card className="flex flex-col gap-3">
    <div className="flex flex-wrap items-center justify-between gap-2">
      <h2 className="text-lg font-bold">{title}</h2>
      {aside}
    </div>
    {children}
  </Card>
);
