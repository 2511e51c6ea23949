// The saved views of a list: called back, saved, renamed, deleted. The look on screen may go its own way from the saved one until it is updated.
import { Button, Menu } from '@mantine/core';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { deleteRows, updateRow } from '../../actions/rows.ts';
import type { Id } from '../../domain/registry/fields.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { useTranslate } from '../../i18n/react.ts';
import { ChevronDownIcon } from '../../ui/icons/icons.tsx';
import { useKept } from '../../ui/use-kept.ts';
import { savedViewAddress } from '../address-of.ts';
import { useDeletedNotice } from '../park/use-deleted-notice.tsx';
import { useActionContext } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { NameDialog } from './name-dialog.tsx';
import { readLook } from './read-look.ts';
import { type LookControl, useSavedView } from './use-saved-view.ts';

export function SavedViewsMenu<Look extends object>(control: LookControl<Look>) {
  const t = useTranslate();
  const { views, current, saved, text, isChanged } = useSavedView(control);
  const { update, remove, open, beginAnew } = useDeeds(control);
  const [dialog, setDialog] = useState<'save' | 'rename' | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  useFocusAfter(dialog !== null, button);
  useApplied(control, current, saved?.look ?? null);
  const name = current === null ? t('savedViews:title') : current.name;
  return (
    <>
      <Menu position="bottom-end" width="18rem" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            ref={button}
            variant="default"
            maw="18rem"
            title={name}
            aria-label={current === null ? name : t('savedViews:menu', { name })}
            rightSection={<ChevronDownIcon size={12} />}
          >
            {isChanged ? t('savedViews:changed', { name }) : name}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
          {views.length === 0 && <Menu.Label>{t('savedViews:none')}</Menu.Label>}
          {views.map((each) => (
            <Menu.Item
              key={each.id}
              aria-current={each.id === current?.id || undefined}
              fw={each.id === current?.id ? 600 : 400}
              onClick={() => open(each)}
            >
              {each.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {current !== null && isChanged && (
            <>
              <Menu.Item onClick={() => update(current.id, text)}>{t('savedViews:update', { name })}</Menu.Item>
              <Menu.Item onClick={() => open(current)}>{t('savedViews:reset')}</Menu.Item>
            </>
          )}
          <Menu.Item onClick={() => setDialog('save')}>{t('savedViews:save')}</Menu.Item>
          {current !== null && (
            <>
              <Menu.Item onClick={() => setDialog('rename')}>{t('savedViews:rename')}</Menu.Item>
              <Menu.Item onClick={() => void remove(current.id)}>{t('savedViews:delete')}</Menu.Item>
            </>
          )}
          <Menu.Item onClick={beginAnew}>{t('savedViews:beginAnew')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <NameDialog deed={dialog} view={control.view} settings={text} views={views} current={current} onClose={() => setDialog(null)} />
    </>
  );
}

function useDeeds<Look extends object>({ view, schema, onLook }: LookControl<Look>) {
  const context = useActionContext();
  const run = useRun();
  const tellDeleted = useDeletedNotice();
  const [, navigate] = useLocation();
  return {
    update: (id: Id, settings: string) => void run(updateRow(context(), 'savedView', id, { settings })),
    remove: async (id: Id) => {
      const set = await run(deleteRows(context(), 'savedView', [id]));
      if (set === undefined) return;
      navigate(`/${view}`);
      if (set !== null) tellDeleted(set);
    },
    /** Also the one that is open: it then stands as it was saved. */
    open: ({ id, settings }: Row<'savedView'>) => {
      onLook(readLook(schema, settings).look);
      navigate(savedViewAddress(view, id));
    },
    beginAnew: () => {
      onLook(schema.parse({}));
      navigate(`/${view}`);
    },
  };
}

/** After the dialog: the item of the menu that opened it is gone with the menu. */
function useFocusAfter(isOpen: boolean, button: RefObject<HTMLButtonElement | null>): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen, button]);
}

/** A saved view is taken over when it is opened, and not again when its user comes back to it from a detail. */
function useApplied<Look extends object>({ view, onLook }: LookControl<Look>, current: Row<'savedView'> | null, look: Look | null): void {
  const [applied, setApplied] = useKept<Id | null>(`${view}.applied`, null);
  const shown = current?.id ?? null;
  useLayoutEffect(() => {
    if (applied === shown) return;
    setApplied(shown);
    if (look !== null) onLook(look);
  }, [applied, shown, look, setApplied, onLook]);
}
