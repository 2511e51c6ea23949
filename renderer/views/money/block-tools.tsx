// Around a table of money: a block pasted anywhere in it goes into the table, a button copies the table, and a line says that both exist.
import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslate } from '../../i18n/react.ts';
import type { MoneyEntity } from './block-columns.ts';
import type { MoneyBlockDeeds } from './use-money-block.tsx';

interface BlockToolsProps {
  readonly entity: MoneyEntity;
  readonly block: MoneyBlockDeeds;
  /** How many rows the table has. */
  readonly count: number;
  readonly children: ReactNode;
}

export function BlockTools({ entity, block, count, children }: BlockToolsProps) {
  const t = useTranslate();
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a paste that bubbles up from the fields inside
    <div onPaste={block.onPaste}>
      {children}
      <Group gap="md" mt="xs">
        <Text size="xs" c="dimmed">
          {t(`money:paste.${entity}`)}
        </Text>
        {count > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={block.copy}>
            {t('money:copy')}
          </Button>
        )}
      </Group>
      {block.question}
    </div>
  );
}
