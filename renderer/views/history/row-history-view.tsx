// The history of one row with all that ever belonged to it, for rows that have no view of their own, and for any other from search.
import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { isEntityName } from '../../domain/registry/registry.ts';
import { useTranslate } from '../../i18n/react.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { addressOf, historyAddress } from '../address-of.ts';
import { NotFound } from '../frame/not-found.tsx';
import { usePark } from '../park/use-park.ts';
import { HistoryPanel } from './history-panel.tsx';
import { rowTitle } from './history-rows.ts';

interface RowHistoryViewProps {
  readonly table: string;
  readonly id: string;
}

export function RowHistoryView({ table, id }: RowHistoryViewProps) {
  const t = useTranslate();
  const park = usePark();
  if (!isEntityName(table)) return <NotFound />;
  const row = park.row(table, id);
  const address = row === null ? null : addressOf(park, table, { ...row });
  return (
    <>
      <PageHeader
        title={t('search:history.title', { row: rowTitle(t, park, table, id) })}
        summary={t('search:history.summary')}
        actions={
          address !== null &&
          address !== historyAddress(table, id) && (
            <Button component={Link} href={address} variant="default">
              {t('search:history.open')}
            </Button>
          )
        }
      />
      <HistoryPanel root={id} />
    </>
  );
}
