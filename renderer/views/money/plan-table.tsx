// Plan against actual as a table: in the currency of the report, or each amount in its own.
import { captionOf } from '../../domain/registry/caption.ts';
import type { Money as Amount } from '../../domain/registry/fields.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { convertedSum, type DatedMoney } from '../../domain/rules/exchange-rates.ts';
import type { MoneyColumn, MoneyGroup, MoneyTable } from '../../domain/rules/money-plan.ts';
import { sumByCurrency } from '../../domain/rules/money-sums.ts';
import { formatDecimal } from '../../i18n/formats.ts';
import { enumLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { HealthBadge } from '../../ui/health-badge.tsx';
import { Money } from '../../ui/money.tsx';
import { usePark } from '../park/use-park.ts';
import styles from './money.module.css';

interface PlanTableProps {
  readonly table: MoneyTable;
  readonly group: MoneyGroup;
  /** null: each currency by itself. */
  readonly currency: string | null;
  readonly rates: readonly Row<'exchangeRate'>[];
}

export function PlanTable({ table, group, currency, rates }: PlanTableProps) {
  const t = useTranslate();
  const park = usePark();
  const sumsOf = (amounts: readonly DatedMoney[]) =>
    currency === null ? sumByCurrency(amounts.map(({ money }) => money)) : [convertedSum(amounts, currency, rates).sum];
  const cellsOf = (cells: MoneyTable['total']) =>
    cells.map((amounts, at) => (
      <SumCell key={table.columns[at]} column={table.columns[at]} sums={sumsOf(amounts)} isBare={currency !== null} />
    ));
  return (
    <div className={styles.scroll}>
      <table className={styles.plan} aria-label={t('money:planTable')}>
        <thead>
          <tr>
            <th scope="col">{t(`money:group.${group}`)}</th>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {t(`money:column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.lines.map(({ key, cells }) => (
            <tr key={key}>
              <th scope="row">{lineName(t, park, group, key)}</th>
              {cellsOf(cells)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('money:total')}</th>
            {cellsOf(table.total)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface SumCellProps {
  readonly column: MoneyColumn | undefined;
  readonly sums: readonly Amount[];
  /** The table is in one currency, which the choice above it names: the numbers stand alone. */
  readonly isBare: boolean;
}

/** Money that is in hand cannot be less than nothing: then more was spent than came, which is said in words. */
function SumCell({ column, sums, isBare }: SumCellProps) {
  const t = useTranslate();
  return (
    <td>
      {sums.map((sum) => (
        <div key={sum.currency}>
          {isBare ? <span className={styles.number}>{formatDecimal(sum.amount, t.language, 2)}</span> : <Money value={sum} />}
          {column === 'inHand' && sum.amount.startsWith('-') && <HealthBadge health="red" label={t('money:overspent')} />}
        </div>
      ))}
      {sums.length === 0 && t('common:empty')}
    </td>
  );
}

function lineName(t: Translate, park: ParkReader, group: MoneyGroup, key: string): string {
  if (group === 'category') return enumLabel(t, 'expense', 'category', key);
  if (group === 'quarter') return key === '' ? t('money:noDate') : t('money:quarterName', { year: key.slice(0, 4), quarter: key.slice(6) });
  const tranche = park.row('tranche', key);
  return (tranche === null ? '' : captionOf(park, 'tranche', { ...tranche }, t.language)) || t('common:untitled');
}
