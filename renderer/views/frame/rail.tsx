// The way to every view. An entry appears when its view exists.
import type { ComponentType } from 'react';
import { Link, useLocation } from 'wouter';
import { useTranslate } from '../../i18n/react.ts';
import {
  CalendarIcon,
  ExchangeIcon,
  MilestonesIcon,
  OverviewIcon,
  ProjectsIcon,
  ReportsIcon,
  SettingsIcon,
  TimelineIcon,
} from '../../ui/icons/icons.tsx';
import styles from './rail.module.css';

/** In the order of the rail; search goes to the same. */
export const RAIL_ENTRIES = [
  { path: '/', name: 'overview', Icon: OverviewIcon },
  { path: '/projects', name: 'projects', Icon: ProjectsIcon },
  { path: '/timeline', name: 'timeline', Icon: TimelineIcon },
  { path: '/milestones', name: 'milestones', Icon: MilestonesIcon },
  { path: '/calendar', name: 'calendar', Icon: CalendarIcon },
  { path: '/reports', name: 'reports', Icon: ReportsIcon },
  { path: '/exchange', name: 'exchange', Icon: ExchangeIcon },
] as const;

/** Views are loaded when they are first shown; the largest already when someone points at their link, or comes to it by Tab. */
const LOADS: Readonly<Record<string, () => Promise<unknown>>> = {
  '/projects': () => import('../projects/projects-view.tsx'),
  '/timeline': () => import('../timeline/timeline-view.tsx'),
  '/milestones': () => import('../milestones/milestones-view.tsx'),
  '/calendar': () => import('../calendar/calendar-view.tsx'),
};

export function Rail() {
  const t = useTranslate();
  return (
    <nav className={styles.rail} aria-label={t('frame:rail.label')}>
      <div className={styles.brand} aria-hidden="true">
        <BrandMark />
        <span className={styles.word}>Caravan</span>
      </div>
      {RAIL_ENTRIES.map(({ path, name, Icon }) => (
        <RailLink key={path} path={path} words={t(`frame:rail.${name}`)} Icon={Icon} />
      ))}
      <div className={styles.space} />
      <RailLink path="/settings" words={t('frame:rail.settings')} Icon={SettingsIcon} />
    </nav>
  );
}

interface RailLinkProps {
  readonly path: string;
  readonly words: string;
  readonly Icon: ComponentType;
}

function RailLink({ path, words, Icon }: RailLinkProps) {
  const [location] = useLocation();
  const isHere = path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`);
  const load = () => void LOADS[path]?.();
  return (
    <Link href={path} className={styles.link} aria-current={isHere ? 'page' : undefined} title={words} onPointerEnter={load} onFocus={load}>
      <Icon />
      <span className={styles.word}>{words}</span>
    </Link>
  );
}

function BrandMark() {
  return (
    <svg viewBox="0 0 32 32" width="1.25rem" height="1.25rem" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#0c6673" />
      <path d="M5 23 11.5 12l4 6.5L19 13l8 10" fill="none" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round" />
      <circle cx="22.5" cy="8.5" r="2.2" fill="#f0b95a" />
    </svg>
  );
}
