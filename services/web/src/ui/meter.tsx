import { classes } from './classes.ts';

/** A share between 0 and 1 as a bar. The number beside it is for everybody, the bar is decoration. */
export const Meter = ({ share, dim = false }: { share: number; dim?: boolean }) => (
  <div className="h-2 overflow-hidden rounded-full bg-sunken" aria-hidden>
    <div
      className={classes('h-full rounded-full', dim ? 'bg-edge' : 'bg-brand')}
      style={{ width: `${Math.round(share * 100)}%` }}
    />
  </div>
);
