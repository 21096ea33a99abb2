/** The sign of Jejaring: two meshes of a net, woven over and under each other. */
const Mark = ({ className = 'size-8' }: { className?: string }) => (
  <svg
    viewBox="0 0 36 28"
    className={className}
    fill="none"
    strokeWidth="3.6"
    strokeLinejoin="round"
    aria-hidden
  >
    <path d="M13 3 24 14 13 25 2 14Z" className="stroke-mark-leaf" />
    <path d="M23 3 34 14 23 25 12 14Z" className="stroke-mark-turmeric" />
    <path d="m15.5 5.5 5 5" className="stroke-mark-leaf" strokeLinecap="round" />
  </svg>
);

export const Wordmark = () => (
  <span className="inline-flex items-center gap-2.5 text-xl font-bold tracking-tight">
    <Mark className="h-7 w-9" />
    Jejaring
  </span>
);
