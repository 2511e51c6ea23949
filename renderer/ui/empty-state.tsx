// What stands where there is nothing yet: what it is for, and what to do next.
import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly title: string;
  /** What to do next, in a sentence. */
  readonly todo: ReactNode;
  /** The buttons that do it. */
  readonly actions?: ReactNode;
  readonly icon?: ReactNode;
  /** The level of the title among the headings around it. */
  readonly order?: 2 | 3;
}

export function EmptyState({ title, todo, actions, icon, order = 2 }: EmptyStateProps) {
  return (
    <Stack align="center" justify="center" gap="xs" px="md" py="xl" ta="center" mih="12rem">
      {icon !== undefined && <Text c="dimmed">{icon}</Text>}
      <Title order={order} size="h3">
        {title}
      </Title>
      <Text size="sm" c="dimmed" maw="32rem">
        {todo}
      </Text>
      {actions}
    </Stack>
  );
}
