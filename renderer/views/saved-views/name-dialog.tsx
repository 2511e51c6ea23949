// Asks for the name of a saved view. A name that another one has replaces that one, when a look is saved; two views of one name cannot be told apart.
import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { v7 as newId } from 'uuid';
import { useLocation } from 'wouter';
import { createRow, updateRow } from '../../actions/rows.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { DialogActions } from '../../ui/dialog-actions.tsx';
import { savedViewAddress } from '../address-of.ts';
import { useActionContext } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import type { SavedViewPlace } from './use-saved-view.ts';

interface NameDialogProps {
  /** null: nothing is asked. */
  readonly deed: 'save' | 'rename' | null;
  readonly view: SavedViewPlace;
  readonly settings: string;
  readonly views: readonly Row<'savedView'>[];
  /** The one that is renamed. */
  readonly current: Row<'savedView'> | null;
  /** Takes the focus, too. */
  readonly onClose: () => void;
}

export function NameDialog(props: NameDialogProps) {
  const t = useTranslate();
  const { deed, onClose } = props;
  return (
    <Modal
      opened={deed !== null}
      onClose={onClose}
      title={t(deed === 'rename' ? 'savedViews:rename' : 'savedViews:save')}
      returnFocus={false}
      centered
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {deed !== null && <NameForm {...props} />}
    </Modal>
  );
}

const LONGEST_NAME = 120;

function NameForm({ deed, view, settings, views, current, onClose }: NameDialogProps) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const [, navigate] = useLocation();
  const isRename = deed === 'rename';
  const [typed, setTyped] = useState(isRename ? (current?.name ?? '') : '');
  const name = typed.trim();
  const other = views.find((each) => each.name === name && !(isRename && each.id === current?.id)) ?? null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name === '' || (isRename && other !== null)) return;
    const id = isRename ? current?.id : other?.id;
    const made = id ?? newId();
    const values = isRename ? { name } : { name, view, settings };
    const written = id === undefined ? createRow(context(), 'savedView', made, values) : updateRow(context(), 'savedView', id, values);
    if ((await run(written)) === undefined) return;
    onClose();
    navigate(savedViewAddress(view, made));
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <TextInput
          data-autofocus
          required
          label={fieldLabel(t, 'savedView', 'name')}
          maxLength={LONGEST_NAME}
          value={typed}
          error={isRename && other !== null ? t('savedViews:taken', { name }) : null}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed" role="status">
          {!isRename && (other === null ? t('savedViews:forAll') : t('savedViews:replaces', { name }))}
        </Text>
        <DialogActions onCancel={onClose}>
          <Button type="submit">{t(!isRename && other !== null ? 'savedViews:replace' : 'savedViews:keep')}</Button>
        </DialogActions>
      </Stack>
    </form>
  );
}
