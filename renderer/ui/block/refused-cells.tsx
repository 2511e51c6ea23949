// What of a pasted block was refused and why, with the choice to paste the rest. Nothing is written before the user has chosen.
import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useTranslate } from '../../i18n/react.ts';

export interface RefusedText {
  /** From 1, in the block. */
  readonly line: number;
  /** The column's heading; null: the whole row. */
  readonly column: string | null;
  readonly text: string;
  /** Why, in words. */
  readonly why: string;
}

interface RefusedCellsProps {
  /** null: nothing is asked. */
  readonly refused: readonly RefusedText[] | null;
  /** How many rows there are beside what is refused. */
  readonly rest: number;
  /** What the user can do about it. */
  readonly hint: string;
  readonly onPasteRest: () => void;
  readonly onGiveUp: () => void;
}

/** Nobody reads more of them here: all are in what the button copies. */
const MOST_SHOWN = 200;

export function RefusedCells({ refused, rest, hint, onPasteRest, onGiveUp }: RefusedCellsProps) {
  const t = useTranslate();
  const cells = refused ?? [];
  return (
    <Modal
      opened={refused !== null}
      onClose={onGiveUp}
      title={t('common:paste.refusedTitle', { count: cells.length })}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{hint}</Text>
        <div style={{ maxHeight: '20rem', overflow: 'auto' }}>
          <RefusedTable cells={cells.slice(0, MOST_SHOWN)} />
        </div>
        {cells.length > MOST_SHOWN && <Text size="sm">{t('common:paste.more', { count: cells.length - MOST_SHOWN })}</Text>}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" onClick={() => void navigator.clipboard.writeText(cells.map(({ text }) => text).join('\n'))}>
            {t('common:paste.copyRefused')}
          </Button>
          <Button variant="default" onClick={onGiveUp} data-autofocus={rest === 0 || undefined}>
            {t('common:paste.none')}
          </Button>
          {rest > 0 && (
            <Button onClick={onPasteRest} data-autofocus>
              {t('common:paste.rest', { count: rest })}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function RefusedTable({ cells }: { readonly cells: readonly RefusedText[] }) {
  const t = useTranslate();
  return (
    <Table layout="auto" verticalSpacing={4} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('common:paste.line')}</Table.Th>
          <Table.Th scope="col">{t('common:paste.column')}</Table.Th>
          <Table.Th scope="col">{t('common:paste.why')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {cells.map(({ line, column, why }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once and never changes
          <Table.Tr key={at}>
            <Table.Td>{line}</Table.Td>
            <Table.Td>{column ?? t('common:paste.wholeRow')}</Table.Td>
            <Table.Td>{why}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
