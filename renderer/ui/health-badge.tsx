// A traffic light that needs no colour: each state has its own shape and its own word.
import { assertNever } from '../domain/assert-never.ts';
import { useTranslate } from '../i18n/react.ts';
import styles from './health-badge.module.css';

export type HealthColour = 'green' | 'amber' | 'red';

export interface HealthBadgeProps {
  /** null: nothing to judge by yet. */
  readonly health: HealthColour | null;
  /** Instead of the state's own word. */
  readonly label?: string;
  /** Where there is no room, the shape alone is seen; the word is still read out and shown in the tooltip. */
  readonly compact?: boolean;
}

export function HealthBadge({ health, label, compact = false }: HealthBadgeProps) {
  const t = useTranslate();
  const words = label ?? (health === null ? t('common:unknown') : t(`common:health.${health}`));
  const look = health ?? 'none';
  return (
    <span className={styles.badge} data-health={look} title={compact ? words : undefined}>
      <HealthShape health={health} />
      <span className={compact ? styles.heard : undefined}>{words}</span>
    </span>
  );
}

/** ● on track, ▲ at risk, ■ off track, a dash where nothing is known. */
export function HealthShape({ health }: { readonly health: HealthColour | null }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 12 12"
      width="0.75rem"
      height="0.75rem"
      className={styles.shape}
      data-health={health ?? 'none'}
    >
      {shapeOf(health)}
    </svg>
  );
}

function shapeOf(health: HealthColour | null) {
  switch (health) {
    case 'green':
      return <circle cx="6" cy="6" r="4.5" />;
    case 'amber':
      return <path d="M6 1.2 11.4 10.8H.6z" />;
    case 'red':
      return <rect x="1.5" y="1.5" width="9" height="9" />;
    case null:
      return <rect x="2" y="5.25" width="8" height="1.5" />;
    default:
      return assertNever(health);
  }
}
