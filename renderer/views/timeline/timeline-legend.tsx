// What the signs, lines and tones of the timeline mean.
import { Group } from '@mantine/core';
import { formatList } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import { CertaintyBadge } from '../../ui/certainty-badge.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import type { ShadedCalendars } from './shaded-calendars.ts';
import styles from './timeline.module.css';
import { type SignKind, signPath } from './timeline-shapes.ts';

interface TimelineLegendProps {
  readonly shaded: ShadedCalendars;
  readonly showsLinks: boolean;
  readonly showsCritical: boolean;
}

export function TimelineLegend({ shaded, showsLinks, showsCritical }: TimelineLegendProps) {
  const t = useTranslate();
  const [first, second] = shaded.names.map((names) => formatList(names, t.language));
  const signs: readonly SignKind[] = ['forecast', 'reached', 'cancelled'];
  return (
    <Group component="ul" gap="0.25rem 1rem" className={styles.legend} aria-label={t('timeline:legend.label')}>
      {signs.map((sign) => (
        <Item key={sign} words={t(`timeline:legend.${sign}`)}>
          <path className={styles.sign} data-sign={sign} d={signPath(sign, 14, 8)} />
        </Item>
      ))}
      <Item words={t('timeline:legend.baseline')}>
        <path className={styles.baseline} d={signPath('baseline', 14, 8)} />
      </Item>
      <Item words={t('timeline:legend.late')}>
        <path className={styles.slip} data-late="true" d="M0 8H28" />
      </Item>
      <Item words={t('timeline:legend.early')}>
        <path className={styles.slip} data-late="false" d="M0 8H28" />
      </Item>
      {showsLinks && (
        <Item words={t('timeline:legend.violated')}>
          <path className={styles.arrow} data-look="violated" d="M0 8H27M23 5L27 8L23 11" />
        </Item>
      )}
      {showsCritical && (
        <Item words={t('timeline:legend.critical')}>
          <path className={styles.sign} data-sign="forecast" data-critical d={signPath('forecast', 14, 8)} />
        </Item>
      )}
      {first !== undefined && second !== undefined && (
        <>
          <Off where="first" words={t('timeline:legend.offAt', { site: first })} />
          <Off where="second" words={t('timeline:legend.offAt', { site: second })} />
        </>
      )}
      {first !== undefined && <Off where="both" words={second === undefined ? t('timeline:legend.off') : t('timeline:legend.offAtAll')} />}
      {first !== undefined && (
        <>
          <Mark kind="short" words={t('timeline:legend.short')} />
          <Mark kind="makeup" words={t('timeline:legend.makeUp')} />
        </>
      )}
      {shaded.calendars.some(({ tables }) => tables.some(({ status }) => status === 'provisional')) && (
        <li className={styles.legendItem}>
          <CertaintyBadge certainty="provisional" />
        </li>
      )}
    </Group>
  );
}

/** Of days that have a mark in the head, where the zoom shows single days. */
function Mark({ kind, words }: { readonly kind: 'short' | 'makeup'; readonly words: string }) {
  return (
    <li className={styles.legendItem}>
      <span className={styles.legendMark} data-kind={kind} aria-hidden="true" />
      {words}
    </li>
  );
}

export function TimelineKeys() {
  const t = useTranslate();
  const keys = [
    ['＋ −', 'zoom'],
    ['0', 'fit'],
    ['← →', 'pan'],
    ['alt+← →', 'move'],
    ['enter', 'open'],
  ] as const;
  return (
    <Group gap="0.25rem 1rem" className={styles.keys}>
      {keys.map(([key, name]) => (
        <span key={name}>
          <Kbd combo={key} /> {t(`timeline:keys.${name}`)}
        </span>
      ))}
    </Group>
  );
}

function Off({ where, words }: { readonly where: 'first' | 'second' | 'both'; readonly words: string }) {
  return (
    <Item words={words}>
      <rect className={styles.off} data-where={where} width="28" height="16" />
    </Item>
  );
}

function Item({ words, children }: { readonly words: string; readonly children: React.ReactNode }) {
  return (
    <li className={styles.legendItem}>
      <svg width="28" height="16" aria-hidden="true" focusable="false">
        {children}
      </svg>
      {words}
    </li>
  );
}
