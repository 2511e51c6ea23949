// Two histories under one device's name: what happened, that nothing is lost, and the way back to one park.
import { Alert, Button, Group, List, Text } from '@mantine/core';
import { forkedBundles, forkedDevices } from '../../actions/rejoin-park.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { formatList } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { OpenedFile } from '../../platform/platform.ts';
import type { HeldBundle } from '../../store/exchange-state.ts';
import { WarningIcon } from '../../ui/icons/icons.tsx';
import { usePlatform } from '../park/app-services.ts';
import { useParkStore } from '../park/use-park.ts';
import { deviceWords, isEarlierSelf, personWords } from './device-words.ts';
import { RejoinDialog } from './rejoin-dialog.tsx';
import { useExchangeState, useKeyring } from './use-keyring.ts';
import { useRejoin } from './use-rejoin.ts';

export function ForkNotice() {
  const { held } = useExchangeState();
  const bundles = forkedBundles(held);
  return bundles.length === 0 ? null : <Fork bundles={bundles} />;
}

function Fork({ bundles }: { readonly bundles: readonly HeldBundle[] }) {
  const t = useTranslate();
  const store = useParkStore();
  const keyring = useKeyring();
  const platform = usePlatform();
  const rejoin = useRejoin();
  const forked = forkedDevices(bundles);
  const isOwn = forked.some((device) => isEarlierSelf(keyring, store.device, device));
  const devices = formatList(
    forked.map((device) => deviceWords(t, keyring, store.device, device)),
    t.language,
  );
  return (
    <Alert color="red" variant="light" icon={<WarningIcon />} title={t('devices:fork.title')}>
      <Text size="sm">{isOwn ? t('devices:fork.own') : t('devices:fork.other', { devices })}</Text>
      <Text size="sm" mt="xs" fw={600}>
        {t('devices:fork.safe')}
      </Text>
      <List type="ordered" size="sm" my="xs" spacing={4}>
        <List.Item>{t(isOwn ? 'devices:fork.askOwn' : 'devices:fork.askOther')}</List.Item>
        <List.Item>{t('devices:fork.choose')}</List.Item>
        <List.Item>{t('devices:fork.compare')}</List.Item>
      </List>
      <Group gap="xs">
        <Button onClick={() => void rejoin.begin(platform.openFile('bundle'))}>{t('devices:fork.open')}</Button>
        {bundles.map((bundle) => (
          <Button key={bundle.id} variant="default" onClick={() => void rejoin.begin(heldFile(store, bundle))}>
            {t('devices:fork.use', { file: bundle.fileName, person: personWords(t, bundle.facts?.person ?? '') })}
          </Button>
        ))}
      </Group>
      <RejoinDialog rejoin={rejoin} />
    </Alert>
  );
}

async function heldFile(store: ReturnType<typeof useParkStore>, { id, fileName }: HeldBundle): Promise<Result<OpenedFile | null>> {
  const bytes = await store.heldBytes(id);
  return bytes === null ? failure('file.gone') : success({ name: fileName, bytes });
}
