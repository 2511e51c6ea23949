// The slips that nobody has given a reason for, each with the way to give it.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { giveSlipReason, NO_REASON, type SlipReason } from '../../actions/milestones.ts';
import { useTranslate } from '../../i18n/react.ts';
import { useActionContext } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { SlipDialog } from '../project/grid/slip-dialog.tsx';
import type { SlipRow } from './slip-rows.ts';
import styles from './slips.module.css';

export function Unexplained({ rows }: { readonly rows: readonly SlipRow[] }) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const [asked, setAsked] = useState<SlipRow | null>(null);
  const missing = rows.filter(({ lacksReason }) => lacksReason);
  const answer = (reason: SlipReason | 'none' | null) => {
    setAsked(null);
    if (asked !== null && reason !== null) void run(giveSlipReason(context(), asked.milestone, reason === 'none' ? NO_REASON : reason));
  };
  return (
    <section aria-labelledby="slips-unexplained">
      <h2 id="slips-unexplained" className={styles.heading}>
        {t('slips:unexplained.title', { count: missing.length })}
      </h2>
      {missing.length === 0 && <p className={styles.quiet}>{t('slips:unexplained.none')}</p>}
      <ul className={styles.list}>
        {missing.map((row) => (
          <li key={row.id} className={styles.item}>
            <Link href={`/projects/${row.milestone.project ?? ''}/milestones/${row.id}`}>{nameOf(row) || t('common:untitled')}</Link>
            <span className={styles.late}>{t('overview:late', { days: t('common:workingDays', { count: row.days }) })}</span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('slips:giveFor', { milestone: nameOf(row) })}
              onClick={() => setAsked(row)}
            >
              {t('slips:give')}
            </Button>
          </li>
        ))}
      </ul>
      {asked !== null && (
        <SlipDialog
          place={`slips.${asked.id}`}
          title={t('milestones:slip.reasonTitle')}
          summary={nameOf(asked)}
          initial={asked.milestone.slipReason}
          canSkip={false}
          onAnswer={answer}
        />
      )}
    </section>
  );
}

function nameOf({ milestone, title }: SlipRow): string {
  return [milestone.code, title].filter(Boolean).join(' ');
}
