// Tells that this device has become a new one in the park, and that the others have to admit it.
import { Anchor, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { useTranslate } from '../../i18n/react.ts';
import { forgetRenewal, useParkSession } from '../park/park-session.ts';

const ID = 'device-renewed';

export function RenewedNotice() {
  const t = useTranslate();
  const { renewed } = useParkSession();
  useEffect(() => {
    if (renewed === null) return;
    const message = (
      <Stack gap="xs">
        <Text size="sm">{t(`devices:renewed.${renewed}`)}</Text>
        <Anchor component={Link} href="/exchange/devices" size="sm" onClick={() => notifications.hide(ID)}>
          {t('devices:renewed.open')}
        </Anchor>
      </Stack>
    );
    notifications.show({
      id: ID,
      title: t('devices:renewed.title'),
      message,
      color: 'yellow',
      autoClose: false,
      withBorder: true,
      role: 'alert',
      closeButtonProps: { 'aria-label': t('common:close') },
      onClose: forgetRenewal,
    });
  }, [renewed, t]);
  return null;
}
