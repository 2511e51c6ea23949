// What a merge has brought, and where to go on.
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useLocation } from 'wouter';
import { useTranslate } from '../../i18n/react.ts';
import { useAppServices } from '../park/app-services.ts';
import { goOn, type ReceiveState } from './receive-session.ts';

export function ReceiveDone({ state: { received, ready, retried } }: { readonly state: Extract<ReceiveState, { kind: 'done' }> }) {
  const t = useTranslate();
  const services = useAppServices();
  const [, navigate] = useLocation();
  const previews = [ready.preview, ...retried.merged];
  const changeSets = previews.reduce((sum, preview) => sum + preview.changeSets, 0);
  const conflicts = previews.reduce((sum, preview) => sum + preview.opened.length, 0);
  const toConflicts = () => {
    goOn(services);
    navigate('/exchange/conflicts');
  };
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {changeSets === 0 ? t('exchange:done.nothingNew') : t('exchange:done.merged', { count: changeSets })}
      </Text>
      {retried.merged.length > 0 && <Text size="sm">{t('exchange:done.retried', { count: retried.merged.length })}</Text>}
      {conflicts > 0 && (
        <Anchor component="button" size="sm" onClick={toConflicts} ta="start">
          {t('exchange:done.conflicts', { count: conflicts })}
        </Anchor>
      )}
      {received.signer !== 'trusted' && changeSets > 0 && (
        <Text size="sm" c="dimmed">
          {t('exchange:done.stillUnknown')}
        </Text>
      )}
      <Group justify="flex-end">
        <Button onClick={() => goOn(services)} data-autofocus>
          {t('common:close')}
        </Button>
      </Group>
    </Stack>
  );
}
