// One part of the devices' page: its name, a line about it, and what belongs to it.
import { Stack, Text } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from './devices.module.css';

interface DevicesSectionProps {
  readonly title: string;
  readonly summary?: string;
  readonly children: ReactNode;
}

export function DevicesSection({ title, summary, children }: DevicesSectionProps) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={styles.sectionTitle}>
        {title}
      </h2>
      {summary !== undefined && (
        <Text size="sm" c="dimmed" mb="xs">
          {summary}
        </Text>
      )}
      <Stack gap="sm">{children}</Stack>
    </section>
  );
}
