import type { ReactNode } from 'react';

/** Line icons on a 24 grid, drawn for Jejaring; decoration only, so hidden from screen readers. */
const icon = (shape: ReactNode) =>
  function Icon({ className = 'size-6 shrink-0' }: { className?: string }) {
    return (
      <svg
        viewBox="0 0 24 24"
        className={className}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden
      >
        {shape}
      </svg>
    );
  };

export const MatchIcon = icon(<path d="M9 5 2.5 12 9 19l6.5-7ZM15 5l6.5 7-6.5 7-2.6-2.8M12.4 7.8 15 5" />);
export const ListingIcon = icon(<path d="M6 3h9l4 4v14H6zM15 3v4h4M9.5 12h6M9.5 16h4" />);
export const PostIcon = icon(<path d="M12 5v14M5 12h14" />);
export const InboxIcon = icon(<path d="M4 13 6.5 5h11L20 13v6H4zM4 13h4.5l1.5 2.5h4l1.5-2.5H20" />);
export const AccountIcon = icon(
  <path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5" />,
);
export const CalendarIcon = icon(<path d="M4 6h16v14H4zM4 10.5h16M8.5 3.5v4M15.5 3.5v4" />);
export const CheckIcon = icon(<path d="m5 12.5 4.5 4.5L19 7.5" />);
export const CrossIcon = icon(<path d="m6 6 12 12M18 6 6 18" />);
export const QuestionIcon = icon(<path d="M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5v.1" />);
export const ArrowIcon = icon(<path d="M5 12h14m-5-5 5 5-5 5" />);
export const BackIcon = icon(<path d="M19 12H5m5-5-5 5 5 5" />);
export const ChevronIcon = icon(<path d="m6 9.5 6 6 6-6" />);
export const SparkIcon = icon(<path d="M12 4v5m0 6v5M4 12h5m6 0h5" />);
