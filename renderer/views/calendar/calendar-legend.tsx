// What the tones and marks of the calendar mean.
import { entityLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import styles from './calendar.module.css';

interface CalendarLegendProps {
  /** Those of each calendar, in the order of the tones. */
  readonly sites: readonly string[];
  /** The small days of a year have marks where those of a month have words. */
  readonly isYear: boolean;
}

export function CalendarLegend({ sites: [first, second], isYear }: CalendarLegendProps) {
  const t = useTranslate();
  if (first === undefined) return null;
  return (
    <ul className={styles.legend} aria-label={t('timeline:legend.label')}>
      {second !== undefined && (
        <>
          {!isYear && <Item look="joint" words={t('calendar:joint')} />}
          <Item look="first" words={t('timeline:legend.offAt', { site: first })} />
          <Item look="second" words={t('timeline:legend.offAt', { site: second })} />
        </>
      )}
      <Item look="both" words={second === undefined ? t('timeline:legend.off') : t('timeline:legend.offAtAll')} />
      {isYear ? (
        <>
          <Item look="makeUp" words={t('timeline:legend.makeUp')} />
          <Item look="short" words={t('timeline:legend.short')} />
          <Item look="due" words={t('calendar:legendMilestone')} />
        </>
      ) : (
        <>
          <Sign sign="◇" words={t('calendar:legendMilestone')} />
          <Sign sign="★" words={entityLabel(t, 'event')} />
          <Sign sign="⇄" words={entityLabel(t, 'trip')} />
        </>
      )}
    </ul>
  );
}

/** As it stands before the words of a day. */
function Sign({ sign, words }: { readonly sign: string; readonly words: string }) {
  return (
    <li>
      <span aria-hidden="true">{sign}</span>
      {words}
    </li>
  );
}

function Item({ look, words }: { readonly look: string; readonly words: string }) {
  return (
    <li>
      <span className={styles.swatch} data-look={look} aria-hidden="true" />
      {words}
    </li>
  );
}
