// The conditions of a decision: milestones, with their dates and how far they are.
import { useMemo } from 'react';
import type { Id } from '../../domain/registry/fields.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import { conditionsOfGate } from '../../domain/rules/gates.ts';
import { formatDate } from '../../i18n/formats.ts';
import { enumLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { RowLink } from '../park/row-link.tsx';
import { usePark } from '../park/use-park.ts';
import styles from './gates.module.css';

export function GateConditions({ gate }: { readonly gate: Id }) {
  const t = useTranslate();
  const park = usePark();
  const conditions = useMemo(() => conditionsOfGate(park, gate), [park, gate]);
  if (conditions.length === 0) return null;
  return (
    <div>
      <h4 className={styles.subheading}>{t('gates:conditions')}</h4>
      <ul className={styles.list}>
        {conditions.map(({ id, code, title, status, actualDate, forecastDate }) => {
          const day = actualDate ?? forecastDate;
          return (
            <li key={id} className={styles.summary}>
              <RowLink table="milestone" id={id}>
                {`${code} ${readLocalized(title, t.language).text}`.trim()}
              </RowLink>
              <span className={styles.quiet}>{day === null ? t('gates:undated') : formatDate(day, t.language, 'short')}</span>
              <span>{enumLabel(t, 'milestone', 'status', status)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
