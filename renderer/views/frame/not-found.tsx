// An address that leads nowhere.
import { useTranslate } from '../../i18n/react.ts';
import { EmptyState } from '../../ui/empty-state.tsx';

export function NotFound() {
  const t = useTranslate();
  return <EmptyState title={t('frame:notFound.title')} todo={t('frame:notFound.todo')} />;
}
