import type { ReactNode } from 'react';

/** Line drawings in the mark's two colours, for places where there is nothing to show yet. */
const picture = (shapes: ReactNode) =>
  function Picture() {
    return (
      <svg
        viewBox="0 0 160 100"
        className="h-28 w-44"
        fill="none"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden
      >
        {shapes}
      </svg>
    );
  };

/** Two schools, a path between them still open in the middle. */
export const TwoSchools = picture(
  <>
    <path className="stroke-line" d="M6 88h148" />
    <g className="stroke-mark-leaf">
      <path d="M14 88V52l20-14 20 14v36M34 38V24M34 24h12l-4 5 4 5H34" />
      <path d="M28 88V70h12v18M22 60h4M42 60h4" />
    </g>
    <g className="stroke-mark-turmeric">
      <path d="M104 88V48h44v40M98 48l28-16 28 16" />
      <path d="M120 88V72h12v16M112 58h6M123 58h6M134 58h6" />
    </g>
    <path className="stroke-edge" strokeDasharray="1 9" d="M60 58c10-14 26-14 36 0" />
  </>,
);

/** A board with one note, and room for more. */
export const NoticeBoard = picture(
  <>
    <path className="stroke-line" d="M20 12h120v66H20zM44 78l-8 16M116 78l8 16" />
    <path className="stroke-mark-leaf" d="M36 26h34v38H36zM43 36h20M43 45h20M43 54h12" />
    <path className="stroke-edge" strokeDasharray="4 7" d="M90 26h34v38H90z" />
    <circle className="fill-mark-turmeric" cx="53" cy="26" r="4" />
  </>,
);

/** An open tray, a letter on its way in. */
export const EmptyTray = picture(
  <>
    <path className="stroke-mark-leaf" d="M24 60l14-24h84l14 24v28H24zM24 60h32l8 12h32l8-12h32" />
    <path className="stroke-mark-turmeric" d="M58 14h44v30H58zM58 16l22 16 22-16" />
  </>,
);

/** A path that ends. */
export const LostPath = picture(
  <>
    <path className="stroke-line" d="M6 88h148" />
    <path className="stroke-mark-leaf" d="M80 88V20M80 26h36l8 9-8 9H80" />
    <path className="stroke-mark-turmeric" d="M80 50H48l-8 9 8 9h32" />
    <path className="stroke-edge" strokeDasharray="1 9" d="M12 80c18-10 34 6 54 2" />
  </>,
);
