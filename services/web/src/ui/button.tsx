import { Link, type LinkProps } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';

type Look = 'primary' | 'plain' | 'quiet' | 'danger';

const shared =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-control px-4 py-2 font-semibold select-none ' +
  'transition-colors disabled:opacity-55 aria-disabled:opacity-55';

const looks: Record<Look, string> = {
  primary: 'bg-brand text-on-brand hover:bg-brand-deep',
  plain: 'border border-edge bg-surface text-ink hover:bg-sunken',
  quiet: 'text-brand hover:bg-brand-soft',
  danger: 'border border-danger bg-surface text-danger hover:bg-danger-soft',
};

interface ButtonProps extends ComponentProps<'button'> {
  look?: Look;
  /** Something is under way: the button stays where it is, says so, and does not act again. */
  busy?: boolean;
}

export function Button({
  look = 'plain',
  busy = false,
  className,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={classes(shared, looks[look], busy && 'animate-pulse', className)}
    />
  );
}

type LinkButtonProps = LinkProps & { look?: Look; className?: string; children: ReactNode };

/** A link that looks like a button: it goes somewhere rather than doing something. */
export const LinkButton = ({ look = 'plain', className, ...rest }: LinkButtonProps) => (
  <Link {...rest} className={classes(shared, looks[look], className)} />
);
