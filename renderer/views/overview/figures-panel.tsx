// The park in figures: projects by their health, slips, what is due and accepted, readiness, money.
import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Health } from '../../domain/rules/health.ts';
import { formatNumber } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import { HealthBadge } from '../../ui/health-badge.tsx';
import { Money } from '../../ui/money.tsx';
import styles from './overview.module.css';
import type { Figures } from './overview-rows.ts';

const HEALTHS: readonly Health[] = ['red', 'amber', 'green'];
const LEVELS = [9, 8, 7, 6, 5, 4, 3, 2, 1] as const;

export function FiguresPanel({ figures }: { readonly figures: Figures }) {
  const t = useTranslate();
  const number = (count: number) => formatNumber(count, t.language);
  const active = HEALTHS.reduce((sum, health) => sum + figures.health[health], 0);
  return (
    <section aria-labelledby="overview-figures">
      <h2 id="overview-figures" className={styles.heading}>
        {t('overview:figures.title')}
      </h2>
      <dl className={styles.figures}>
        <Fact name={t('overview:figures.active')}>
          {number(active)}
          <span className={styles.lights}>
            {HEALTHS.filter((health) => figures.health[health] > 0).map((health) => (
              <HealthBadge
                key={health}
                health={health}
                label={t('overview:figures.light', { health: t(`common:health.${health}`), count: figures.health[health] })}
              />
            ))}
          </span>
        </Fact>
        <Fact name={t('overview:figures.slip')}>
          {figures.slipping === 0
            ? t('overview:figures.noSlip')
            : t('overview:figures.meanSlip', { days: t('common:workingDays', { count: figures.meanSlip }), count: figures.slipping })}
        </Fact>
        <Fact name={t('overview:figures.due')}>{number(figures.dueSoon)}</Fact>
        <Fact name={t('overview:figures.accepted')}>{number(figures.acceptedThisYear)}</Fact>
      </dl>
      <Readiness counts={figures.trl} />
      <MoneyTable figures={figures} />
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Bars drawn to the greatest number; the number stands beside. */
function Readiness({ counts }: { readonly counts: Figures['trl'] }) {
  const t = useTranslate();
  const most = Math.max(0, ...counts.values());
  if (most === 0) return null;
  const levels = LEVELS.filter((level) => counts.has(level));
  return (
    <>
      <h3 className={styles.groupTitle}>
        <Anchor component={Link} href="/readiness" size="sm" inherit>
          {t('overview:figures.trl')}
        </Anchor>
      </h3>
      <ul className={styles.bars}>
        {levels.map((level) => {
          const count = counts.get(level) ?? 0;
          return (
            <li key={level} className={styles.bar}>
              <span>{t('common:unit.trl', { level: String(level) })}</span>
              <span className={styles.track} aria-hidden="true">
                <span className={styles.fill} style={{ width: `${(count / most) * 100}%` }} />
              </span>
              <span>{t('overview:figures.elements', { count })}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function MoneyTable({ figures: { money } }: { readonly figures: Figures }) {
  const t = useTranslate();
  if (money.length === 0) return null;
  return (
    <>
      <h3 className={styles.groupTitle}>{t('overview:figures.money')}</h3>
      <table className={styles.money}>
        <thead>
          <tr>
            <th scope="col">{t('overview:money.currency')}</th>
            <th scope="col">{t('overview:money.planned')}</th>
            <th scope="col">{t('overview:money.received')}</th>
            <th scope="col">{t('overview:money.spent')}</th>
          </tr>
        </thead>
        <tbody>
          {money.map(({ currency, planned, received, spent }) => (
            <tr key={currency}>
              <th scope="row">{currency}</th>
              <td>
                <Money value={planned} />
              </td>
              <td>
                <Money value={received} />
              </td>
              <td>
                <Money value={spent} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
