// What needs attention, in groups by urgency.
import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { CalendarDate, Id } from '../../domain/registry/fields.ts';
import type { AttentionItem } from '../../domain/rules/attention.ts';
import { useTranslate } from '../../i18n/react.ts';
import { HealthShape } from '../../ui/health-badge.tsx';
import { AttentionLine } from './attention-line.tsx';
import styles from './overview.module.css';
import type { AttentionGroup } from './overview-rows.ts';

type Since = ReadonlyMap<Id, CalendarDate>;

/** More of a kind wait behind a button, which must be worth its place. */
const AT_FIRST = 6;
const FEW_MORE = 2;

const LOOK = {
  overdue: 'red',
  slipping: 'amber',
  gateUndecided: 'amber',
  due: null,
  slipReasonMissing: 'amber',
  notAccepted: 'amber',
  highRisk: 'amber',
  dueOnDayOff: null,
  calendarUncertain: null,
} as const;

interface AttentionProps {
  readonly groups: readonly AttentionGroup[];
  readonly since: Since;
}

export function Attention({ groups, since }: AttentionProps) {
  const t = useTranslate();
  if (groups.length === 0) return <p className={styles.quiet}>{t('overview:attention.none')}</p>;
  return groups.map((group) => <Group key={group.kind} group={group} since={since} />);
}

function Group({ group: { kind, items }, since }: { readonly group: AttentionGroup; readonly since: Since }) {
  const t = useTranslate();
  const [all, setAll] = useState(false);
  const isLong = items.length > AT_FIRST + FEW_MORE;
  const shown = all || !isLong ? items : items.slice(0, AT_FIRST);
  return (
    <>
      <h3 className={styles.groupTitle}>
        <HealthShape health={LOOK[kind]} />
        {t('overview:attention.group', { kind: t(`overview:kind.${kind}`), count: items.length })}
      </h3>
      <ul className={styles.items}>
        {shown.map((item) => (
          <li key={keyOf(item)} className={styles.item}>
            <AttentionLine item={item} since={since} />
          </li>
        ))}
      </ul>
      {kind === 'slipping' && (
        <Anchor component={Link} href="/slips" size="sm" me="md">
          {t('slips:link')}
        </Anchor>
      )}
      {isLong && (
        <Anchor component="button" size="sm" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('overview:attention.fewer') : t('overview:attention.all', { count: items.length })}
        </Anchor>
      )}
    </>
  );
}

function keyOf(item: AttentionItem): string {
  if (item.kind === 'calendarUncertain') return `${item.country} ${item.year}`;
  if (item.kind === 'gateUndecided') return item.gateId;
  return item.kind === 'highRisk' ? item.riskId : item.milestoneId;
}
