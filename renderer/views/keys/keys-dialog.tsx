// All keys of the app, by where they work.
import { Modal } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslate } from '../../i18n/react.ts';
import { Kbd } from '../../ui/kbd.tsx';
import styles from './keys.module.css';
import { SHORTCUTS, type Shortcut, type ShortcutGroup } from './shortcuts.ts';

interface KeysDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function KeysDialog({ opened, onClose }: KeysDialogProps) {
  const t = useTranslate();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('search:keys.title')}
      size="46rem"
      centered
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div className={styles.groups}>
        {SHORTCUTS.map((group) => (
          <Group key={group.title} group={group} />
        ))}
      </div>
    </Modal>
  );
}

function Group({ group: { title, shortcuts } }: { readonly group: ShortcutGroup }) {
  const t = useTranslate();
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{t(title)}</h3>
      <dl className={styles.keys}>
        {shortcuts.map((shortcut) => (
          <div key={shortcut.words} className={styles.line}>
            <dt>{t(shortcut.words)}</dt>
            <dd>
              <Combos shortcut={shortcut} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Combos({ shortcut: { combos } }: { readonly shortcut: Shortcut }) {
  return combos.map((combo, at) => (
    <Fragment key={combo}>
      {at > 0 && ' '}
      <Kbd combo={combo} />
    </Fragment>
  ));
}
