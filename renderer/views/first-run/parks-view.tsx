// The parks of this device, and the ways to begin another one, while a park is open.
import { useTranslate } from '../../i18n/react.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Beginnings } from './beginnings.tsx';
import { ParksHere } from './parks-here.tsx';

export function ParksView() {
  const t = useTranslate();
  return (
    <>
      <PageHeader title={t('firstRun:parksTitle')} />
      <ParksHere />
      <Beginnings />
    </>
  );
}
