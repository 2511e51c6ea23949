// Whether the money lasts until the end, in a sentence and a chart, with plan against actual beside it.
import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { Row } from '../../domain/registry/registry.ts';
import { convertedSum, type DatedMoney } from '../../domain/rules/exchange-rates.ts';
import { type Outlook, outlookOf } from '../../domain/rules/money-outlook.ts';
import { MONEY_GROUPS, type MoneyGroup, moneyOf, moneyTable } from '../../domain/rules/money-plan.ts';
import { formatDate, formatDecimal, formatList, formatMoney } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { HealthBadge } from '../../ui/health-badge.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useKept } from '../../ui/use-kept.ts';
import { usePark } from '../park/use-park.ts';
import { useToday } from '../park/use-today.ts';
import { FundingChart } from './funding-chart.tsx';
import styles from './money.module.css';
import { PlanTable } from './plan-table.tsx';

const CURRENCIES = ['CNY', 'RUB'] as const;
type ReportCurrency = (typeof CURRENCIES)[number];

export function MoneySummary({ project }: { readonly project: Row<'project'> }) {
  const t = useTranslate();
  const park = usePark();
  const today = useToday();
  const [currency, setCurrency] = useKept<ReportCurrency>('money.currency', 'CNY');
  const [isConverted, setConverted] = useKept('money.converted', true);
  const [group, setGroup] = useKept<MoneyGroup>('money.group', 'quarter');
  const rates = park.rows('exchangeRate');
  const money = useMemo(() => moneyOf(park, project.id), [park, project.id]);
  const table = useMemo(() => moneyTable(park, project.id, group), [park, project.id, group]);
  const toCome = useMemo(() => moneyToCome(park.referring('tranche', 'project', project.id)), [park, project.id]);
  const outlook = outlookOf(money, { today, endsOn: project.endsOn, currency, rates, toCome });
  const answer = outlookWords(t, outlook);
  return (
    <section aria-label={t('money:outlook.question')}>
      <h2 className={styles.title}>{t('money:outlook.question')}</h2>
      <p className={styles.answer}>
        <HealthBadge health={outlook === null ? null : outlook.kind === 'enough' ? 'green' : 'red'} label={answer} />
      </p>
      <div className={styles.summary}>
        <FundingChart money={money} currency={currency} rates={rates} today={today} answer={answer} />
        <div className={styles.beside}>
          <div className={styles.choices}>
            <SelectField
              label={t('money:group.label')}
              value={group}
              options={MONEY_GROUPS.map((value) => ({ value, label: t(`money:group.${value}`) }))}
              onCommit={(chosen) => chosen !== null && setGroup(chosen)}
            />
            <SelectField
              label={t('money:currency.label')}
              value={isConverted ? currency : 'own'}
              options={[
                ...CURRENCIES.map((value) => ({ value, label: t('money:currency.all', { currency: value }) })),
                { value: 'own', label: t('money:currency.own') },
              ]}
              onCommit={(chosen) => {
                const converted = CURRENCIES.find((each) => each === chosen);
                setConverted(converted !== undefined);
                if (converted !== undefined) setCurrency(converted);
              }}
            />
          </div>
          <PlanTable table={table} group={group} currency={isConverted ? currency : null} rates={rates} />
          <RatesNote amounts={[...money.planned, ...money.received, ...money.spent]} currency={currency} rates={rates} />
        </div>
      </div>
    </section>
  );
}

/** What is planned and not received, on the day planned. */
function moneyToCome(tranches: readonly Row<'tranche'>[]): readonly DatedMoney[] {
  return tranches.flatMap(({ planned, plannedOn, received }) =>
    planned === null || received !== null ? [] : [{ money: planned, on: plannedOn }],
  );
}

function outlookWords(t: Translate, outlook: Outlook | null): string {
  if (outlook === null) return t('money:outlook.unknown');
  if (outlook.kind === 'enough') return t('money:outlook.enough', { over: formatMoney(outlook.over, t.language) });
  return t('money:outlook.short', { until: formatDate(outlook.until, t.language), lack: formatMoney(outlook.lack, t.language) });
}

interface RatesNoteProps {
  readonly amounts: readonly DatedMoney[];
  readonly currency: string;
  readonly rates: readonly Row<'exchangeRate'>[];
}

/** By which rates sums were converted, and what has none. */
function RatesNote({ amounts, currency, rates }: RatesNoteProps) {
  const t = useTranslate();
  const { missing, rates: used } = convertedSum(amounts, currency, rates);
  const words = used.map(({ from, to, on, rate }) =>
    t('money:rates.one', {
      from,
      to,
      rate: formatDecimal(rate ?? '', t.language),
      date: on === null ? '' : formatDate(on, t.language, 'short'),
    }),
  );
  const lacking = missing.map((each) => formatMoney(each, t.language));
  return (
    <div className={styles.note}>
      {words.length > 0 && <p>{t('money:rates.used', { rates: words.join('; ') })}</p>}
      {lacking.length > 0 && (
        <p role="status">
          <HealthBadge health="amber" label={t('money:rates.missing', { amounts: formatList(lacking, t.language), currency })} />
        </p>
      )}
      <Anchor component={Link} href="/settings" size="xs" underline="always">
        {t('money:rates.enter')}
      </Anchor>
    </div>
  );
}
