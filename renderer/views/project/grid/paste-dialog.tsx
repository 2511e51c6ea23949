// What of a pasted block was refused and why, with the choice to paste the rest.
import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { problemText } from '../../../i18n/labels.ts';
import { useTranslate } from '../../../i18n/react.ts';
import type { Translate } from '../../../i18n/translator.ts';
import { columnLabel } from './grid-columns.ts';
import type { PastePlan, RefusedCell } from './plan-paste.ts';

interface PasteDialogProps {
  /** null: nothing is asked. */
  readonly plan: PastePlan | null;
  readonly onPasteRest: () => void;
  readonly onGiveUp: () => void;
}

export function PasteDialog({ plan, onPasteRest, onGiveUp }: PasteDialogProps) {
  const t = useTranslate();
  const rest = plan === null ? 0 : plan.created.length + plan.updated.length;
  const refused = plan?.refused ?? [];
  return (
    <Modal
      opened={plan !== null}
      onClose={onGiveUp}
      title={t('milestones:paste.refusedTitle', { count: refused.length })}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('milestones:paste.nothingYet')}</Text>
        <div style={{ maxHeight: '20rem', overflow: 'auto' }}>
          <RefusedTable refused={refused} />
        </div>
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" onClick={() => void navigator.clipboard.writeText(asTsv(refused))}>
            {t('milestones:paste.copyRefused')}
          </Button>
          <Button variant="default" onClick={onGiveUp} data-autofocus={rest === 0 || undefined}>
            {t('milestones:paste.none')}
          </Button>
          {rest > 0 && (
            <Button onClick={onPasteRest} data-autofocus>
              {t('milestones:paste.rest', { count: rest })}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function RefusedTable({ refused }: { readonly refused: readonly RefusedCell[] }) {
  const t = useTranslate();
  return (
    <Table layout="auto" verticalSpacing={4} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('milestones:paste.line')}</Table.Th>
          <Table.Th scope="col">{t('milestones:paste.column')}</Table.Th>
          <Table.Th scope="col">{t('milestones:paste.why')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {refused.map((cell, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once and never changes
          <Table.Tr key={at}>
            <Table.Td>{cell.line}</Table.Td>
            <Table.Td>{cell.column === null ? t('milestones:paste.wholeRow') : columnLabel(t, cell.column)}</Table.Td>
            <Table.Td>{whyText(t, cell)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function whyText(t: Translate, { why, text }: RefusedCell): string {
  if (why === 'readOnly') return t('milestones:paste.readOnly', { text });
  if (why === 'outside') return t('milestones:paste.outside', { text });
  return problemText(t, why).what;
}

function asTsv(refused: readonly RefusedCell[]): string {
  return refused.map(({ text }) => text).join('\n');
}
