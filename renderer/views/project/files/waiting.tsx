// While a file is being opened.
import { Center, Loader } from '@mantine/core';
import { useTranslate } from '../../../i18n/react.ts';

export function Waiting() {
  const t = useTranslate();
  return (
    <Center mih="12rem" role="status" aria-busy="true">
      <Loader size="sm" aria-label={t('files:opening')} />
    </Center>
  );
}
