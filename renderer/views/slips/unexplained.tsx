// The slips that nobody has given a reason for, each with the way to give it.
import { useTranslate } from '../../i18n/react.ts';
import { RowLink } from '../park/row-link.tsx';
import { GiveReason } from './give-reason.tsx';
import type { SlipRow } from './slip-rows.ts';
import styles from './slips.module.css';

export function Unexplained({ rows }: { readonly rows: readonly SlipRow[] }) {
  const t = useTranslate();
  const missing = rows.filter(({ lacksReason }) => lacksReason);
  return (
    <section aria-labelledby="slips-unexplained">
      <h2 id="slips-unexplained" className={styles.heading}>
        {t('slips:unexplained.title', { count: missing.length })}
      </h2>
      {missing.length === 0 ? <p className={styles.quiet}>{t('slips:unexplained.none')}</p> : <UnexplainedList rows={missing} />}
    </section>
  );
}

function UnexplainedList({ rows }: { readonly rows: readonly SlipRow[] }) {
  const t = useTranslate();
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={row.id} className={styles.item}>
          <RowLink table="milestone" id={row.id}>
            {nameOf(row) || t('common:untitled')}
          </RowLink>
          <span className={styles.late}>{t('overview:late', { days: t('common:workingDays', { count: row.days }) })}</span>
          <GiveReason milestone={row.milestone} />
        </li>
      ))}
    </ul>
  );
}

function nameOf({ milestone, title }: SlipRow): string {
  return [milestone.code, title].filter(Boolean).join(' ');
}
