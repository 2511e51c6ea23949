// Planned, received and spent as they add up over time. The numbers stand in the table beside it.
import type { CalendarDate } from '../../domain/registry/fields.ts';
import type { Row } from '../../domain/registry/registry.ts';
import type { ProjectMoney } from '../../domain/rules/money-plan.ts';
import { formatDate, formatNumber } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import { type ChartFrame, chartFrame, HEIGHT, LINES, WIDTH } from './funding-lines.ts';
import styles from './money.module.css';

interface FundingChartProps {
  readonly money: ProjectMoney;
  readonly currency: string;
  readonly rates: readonly Row<'exchangeRate'>[];
  readonly today: CalendarDate;
  readonly answer: string;
}

export function FundingChart({ money, currency, rates, today, answer }: FundingChartProps) {
  const t = useTranslate();
  const frame = chartFrame(money, currency, rates, today);
  if (frame === null) return <p className={styles.note}>{t('money:chart.nothing')}</p>;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.note}>{t('money:chart.caption', { currency })}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${t('money:chart.caption', { currency })} ${answer}`}
        className={styles.chart}
      >
        <Axes frame={frame} />
        {LINES.map((line) => (
          <path key={line} d={frame.paths[line]} data-line={line} className={styles.line} />
        ))}
      </svg>
      <ul className={styles.legend}>
        {LINES.map((line) => (
          <li key={line}>
            <svg viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
              <path d="M0 4H28" data-line={line} className={styles.line} />
            </svg>
            {t(`money:column.${line}`)}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Axes({ frame }: { readonly frame: ChartFrame }) {
  const t = useTranslate();
  return (
    <g className={styles.axes}>
      {frame.levels.map(({ amount, y }) => (
        <g key={amount}>
          <path d={`M${frame.left} ${y}H${WIDTH}`} />
          <text x={frame.left - 6} y={y + 4} textAnchor="end">
            {formatNumber(amount / 1000, t.language, 0)}
          </text>
        </g>
      ))}
      {frame.years.map(({ date, x }) => (
        <text key={date} x={x} y={HEIGHT - 4} textAnchor="middle">
          {formatDate(date, t.language, 'short')}
        </text>
      ))}
      <path d={`M${frame.today} 14V${HEIGHT - 22}`} data-today />
      <text x={frame.today} y={10} textAnchor="middle">
        {t('money:chart.today')}
      </text>
    </g>
  );
}
