// What each person and each park can set.
import { useTranslate } from '../../i18n/react.ts';
import { PageHeader } from '../../ui/page-header.tsx';

export function SettingsView() {
  const t = useTranslate();
  return <PageHeader title={t('settings:title')} summary={t('settings:summary')} />;
}
