// Says that a number or day rests on a calendar that may still change: a sign and a word, never a colour alone.
import type { Certainty } from '../domain/calendar/work-calendar.ts';
import { useTranslate } from '../i18n/react.ts';
import styles from './certainty-badge.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

interface CertaintyBadgeProps {
  /** Nothing is shown for an official calendar. */
  readonly certainty: Certainty;
  /** Whose calendar it is, where that is not clear from what stands beside it. */
  readonly of?: string;
  /** Where there is no room, the sign alone is seen; the words are still read out and shown in the tooltip. */
  readonly compact?: boolean;
}

export function CertaintyBadge({ certainty, of, compact = false }: CertaintyBadgeProps) {
  const t = useTranslate();
  if (certainty === 'official') return null;
  const words = t(`common:certainty.${certainty}`);
  const named = of === undefined ? words : t('common:label', { name: of, value: words });
  return (
    <span
      className={compact ? styles.sign : styles.badge}
      title={`${named}. ${t(`common:certaintyNote.${certainty}`)}`}
      data-certainty={certainty}
    >
      <span aria-hidden="true">≈</span>
      {compact ? <VisuallyHidden>{named}</VisuallyHidden> : <span>{named}</span>}
    </span>
  );
}
