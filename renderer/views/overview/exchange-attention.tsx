// Conflicts and bundles that wait for the user, before all other concerns: until they are settled, others see something else.
import { Link } from 'wouter';
import { useTranslate } from '../../i18n/react.ts';
import { HealthShape } from '../../ui/health-badge.tsx';
import type { ExchangeFacts } from '../exchange/use-exchange-facts.ts';
import styles from './overview.module.css';

export function ExchangeAttention({ facts: { conflicts, waiting } }: { readonly facts: ExchangeFacts }) {
  const t = useTranslate();
  return (
    <>
      {conflicts > 0 && (
        <Concern
          title={t('overview:exchange.conflicts')}
          count={conflicts}
          href="/exchange/conflicts"
          action={t('overview:exchange.settle')}
        />
      )}
      {waiting > 0 && (
        <Concern title={t('overview:exchange.waiting')} count={waiting} href="/exchange/receive" action={t('overview:exchange.look')} />
      )}
    </>
  );
}

interface ConcernProps {
  readonly title: string;
  readonly count: number;
  readonly href: string;
  readonly action: string;
}

function Concern({ title, count, href, action }: ConcernProps) {
  const t = useTranslate();
  return (
    <>
      <h3 className={styles.groupTitle}>
        <HealthShape health="amber" />
        {t('overview:attention.group', { kind: title, count })}
      </h3>
      <p className={`${styles.item} ${styles.alone}`}>
        <Link href={href}>{action}</Link>
      </p>
    </>
  );
}
