// The pictures of the interface: our own, drawn in lines on a grid of 16, in the colour of the text around them.
// They say nothing to assistive technology; whatever shows one has words beside it or a label.
import type { ReactNode } from 'react';

interface IconProps {
  /** In pixels at a text size of 100%. */
  readonly size?: number;
}

export const OverviewIcon = icon(
  <>
    <path d="M2.5 8.5 8 3l5.5 5.5" />
    <path d="M4 7.5v5.5h8V7.5" />
  </>,
);
export const ProjectsIcon = icon(
  <>
    <rect x="2.5" y="2.5" width="4.5" height="4.5" rx="1" />
    <rect x="9" y="2.5" width="4.5" height="4.5" rx="1" />
    <rect x="2.5" y="9" width="4.5" height="4.5" rx="1" />
    <rect x="9" y="9" width="4.5" height="4.5" rx="1" />
  </>,
);
export const TimelineIcon = icon(<path d="M2.5 2.5v11M5 4.5h5M7 8h6.5M5 11.5h4" />);
export const MilestonesIcon = icon(<path d="M4 14V2.5M4 3h8.5l-2 3 2 3H4" />);
export const CalendarIcon = icon(<path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3" />);
export const ReportsIcon = icon(
  <>
    <path d="M3.5 2h6l3 3v9h-9z" />
    <path d="M9.5 2v3h3M6 8.5h4M6 11h4" />
  </>,
);
export const ExchangeIcon = icon(<path d="M2.5 5.5h10M9.5 2.5l3 3-3 3M13.5 10.5h-10M6.5 7.5l-3 3 3 3" />);
export const SettingsIcon = icon(
  <>
    <path d="M2.5 4.5h6M12 4.5h1.5M2.5 11.5H4M7.5 11.5h6" />
    <circle cx="10.25" cy="4.5" r="1.75" />
    <circle cx="5.75" cy="11.5" r="1.75" />
  </>,
);
export const GripIcon = icon(<path d="M6 3.5v.01M6 8v.01M6 12.5v.01M10 3.5v.01M10 8v.01M10 12.5v.01" />);
export const UndoIcon = icon(<path d="M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6.5" />);
export const RedoIcon = icon(<path d="m10.5 3 3 3-3 3M13.5 6H6a3.5 3.5 0 0 0 0 7h3.5" />);
export const HistoryIcon = icon(
  <>
    <path d="M2.5 3.5v3h3" />
    <path d="M2.8 6.5A5.5 5.5 0 1 1 2.5 8" />
    <path d="M8 5v3.2l2 1.3" />
  </>,
);
export const ThemeIcon = icon(
  <>
    <circle cx="8" cy="8" r="5.5" />
    <path d="M8 2.5v11A5.5 5.5 0 0 0 8 2.5z" fill="currentColor" />
  </>,
);
export const ChevronDownIcon = icon(<path d="m4 6 4 4 4-4" />);
export const ChevronRightIcon = icon(<path d="m6 4 4 4-4 4" />);
export const SortUpIcon = icon(<path d="M8 13V3.5M4.5 7 8 3.5 11.5 7" />);
export const SortDownIcon = icon(<path d="M8 3v9.5M4.5 9 8 12.5 11.5 9" />);
export const CheckIcon = icon(<path d="m3 8.5 3.5 3.5L13 4.5" />);
export const MinusIcon = icon(<path d="M3 8h10" />);
export const PlusIcon = icon(<path d="M8 3v10M3 8h10" />);
export const WarningIcon = icon(<path d="M8 2 1.8 13.5h12.4zM8 6.5v3M8 11.4v.2" />);
export const TrashIcon = icon(<path d="M2.5 4.5h11M6 4.5V3h4v1.5M4 4.5l.6 9h6.8l.6-9M6.5 7v4M9.5 7v4" />);
export const DownloadIcon = icon(<path d="M8 2.5v7M5 7l3 3 3-3M2.5 12.5h11" />);
export const OpenFileIcon = icon(<path d="M2.5 13V3.5h4l1.5 2h5.5V13z" />);
export const EyeIcon = icon(
  <>
    <path d="M1.8 8C3.2 5.2 5.4 3.8 8 3.8s4.8 1.4 6.2 4.2c-1.4 2.8-3.6 4.2-6.2 4.2S3.2 10.8 1.8 8z" />
    <circle cx="8" cy="8" r="1.8" />
  </>,
);
export const SparkIcon = icon(<path d="M8 2v3M8 11v3M2 8h3M11 8h3M4 4l1.8 1.8M10.2 10.2 12 12M12 4l-1.8 1.8M5.8 10.2 4 12" />);
export const SearchIcon = icon(
  <>
    <circle cx="7" cy="7" r="4.5" />
    <path d="m10.5 10.5 3.5 3.5" />
  </>,
);

function icon(shape: ReactNode) {
  return function Icon({ size = 16 }: IconProps) {
    const length = `${size / 16}rem`;
    return (
      <svg
        aria-hidden="true"
        focusable="false"
        viewBox="0 0 16 16"
        width={length}
        height={length}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {shape}
      </svg>
    );
  };
}
