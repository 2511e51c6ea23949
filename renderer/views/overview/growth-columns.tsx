// A column for each day, with its number above and its month below.
import type { CalendarDate } from '../../domain/registry/fields.ts';
import type { SlipsOfDay } from '../../domain/trend/slip-growth.ts';
import { formatDate, formatNumber } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import styles from './overview.module.css';

interface GrowthColumnsProps {
  /** The last of them is today. */
  readonly days: readonly SlipsOfDay[];
  readonly compared: readonly CalendarDate[];
  readonly label: string;
}

const WIDTH = 400;
const HEIGHT = 150;
const TOP = 16;
const BASE = HEIGHT - 20;
/** Today's name is longer than its column. */
const RIGHT = 8;
/** Of a column's place, so much is left free. */
const GAP = 10;

export function GrowthColumns({ days, compared, label }: GrowthColumnsProps) {
  const t = useTranslate();
  const most = Math.max(1, ...days.map((each) => each.days));
  const place = (WIDTH - RIGHT) / days.length;
  return (
    <svg className={styles.growthChart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path d={`M0 ${BASE}H${WIDTH}`} className={styles.growthAxis} />
      {days.map((each, at) => {
        const height = (each.days / most) * (BASE - TOP);
        const middle = (at + 0.5) * place;
        const isToday = at === days.length - 1;
        return (
          <g key={each.day} textAnchor="middle">
            {each.days > 0 && (
              <rect
                x={at * place + GAP / 2}
                y={BASE - height}
                width={place - GAP}
                height={height}
                className={styles.growthBar}
                data-compared={compared.includes(each.day)}
              />
            )}
            <text x={middle} y={BASE - height - 4} className={styles.growthNumber}>
              {formatNumber(each.days, t.language)}
            </text>
            <text x={middle} y={HEIGHT - 5}>
              {isToday ? t('common:today') : formatDate(each.day, t.language, 'monthShort')}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
