// The history of the whole park.
import { useTranslate } from '../../i18n/react.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { HistoryPanel } from './history-panel.tsx';

export function ParkHistoryView() {
  const t = useTranslate();
  return (
    <>
      <PageHeader title={t('history:title')} summary={t('history:summary')} />
      <HistoryPanel root={null} />
    </>
  );
}
