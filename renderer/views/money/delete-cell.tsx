// The last cell of a row: the button that deletes it.
import { ActionIcon, Table } from '@mantine/core';
import { useTranslate } from '../../i18n/react.ts';
import { TrashIcon } from '../../ui/icons/icons.tsx';

export function DeleteCell({ title, onDelete }: { readonly title: string; readonly onDelete: () => void }) {
  const t = useTranslate();
  return (
    <Table.Td>
      <ActionIcon variant="subtle" color="gray" aria-label={t('money:delete', { title })} onClick={onDelete}>
        <TrashIcon />
      </ActionIcon>
    </Table.Td>
  );
}
