// Who takes part in the park: this device, the others, those who ask to be admitted, and those of whom nothing is known.
import { Stack } from '@mantine/core';
import { OtherDevices } from './devices-others.tsx';
import { OwnDevice } from './devices-own.tsx';
import { Strangers } from './devices-strangers.tsx';
import { UnknownWriters } from './devices-unknown.tsx';
import { ForkNotice } from './fork-notice.tsx';

export function DevicesPanel() {
  return (
    <Stack gap="xl" maw="60rem" pb="xl">
      <ForkNotice />
      <OwnDevice />
      <Strangers />
      <OtherDevices />
      <UnknownWriters />
    </Stack>
  );
}
