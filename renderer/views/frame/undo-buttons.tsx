// Undo and redo, each with the name of what it takes back. Text fields keep the undo of their own.
import { ActionIcon, Tooltip } from '@mantine/core';
import type { ComponentType } from 'react';
import type { Intent } from '../../changes/change-set.ts';
import { intentText } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { RedoIcon, UndoIcon } from '../../ui/icons/icons.tsx';
import { keysOf } from '../../ui/kbd.tsx';
import { useHotkey } from '../../ui/use-hotkey.ts';
import { ANYWHERE } from '../keys/shortcuts.ts';
import styles from './top-bar.module.css';
import { useUndo } from './use-undo.ts';

export function UndoButtons() {
  const { undoable, redoable, undo, redo } = useUndo();
  useHotkey(ANYWHERE.undo, undo);
  useHotkey(ANYWHERE.redo, redo);
  useHotkey(ANYWHERE.redoToo, redo);
  return (
    <div className={styles.pair}>
      <IntentButton deed="undo" intent={undoable} Icon={UndoIcon} keys={ANYWHERE.undo} onClick={undo} />
      <IntentButton deed="redo" intent={redoable} Icon={RedoIcon} keys={ANYWHERE.redo} onClick={redo} />
    </div>
  );
}

interface IntentButtonProps {
  readonly deed: 'undo' | 'redo';
  readonly intent: Intent | null;
  readonly Icon: ComponentType;
  readonly keys: string;
  readonly onClick: () => void;
}

function IntentButton({ deed, intent, Icon, keys, onClick }: IntentButtonProps) {
  const t = useTranslate();
  const words = intent === null ? t(`frame:${deed}.nothing`) : t(`frame:${deed}.last`, { intent: intentText(t, intent) });
  return (
    <Tooltip label={`${words} (${keysOf(keys)})`} multiline maw="24rem">
      <ActionIcon
        variant="subtle"
        color="gray"
        size="md"
        aria-label={words}
        aria-disabled={intent === null}
        {...(intent === null && { 'data-disabled': true })}
        onClick={onClick}
      >
        <Icon />
      </ActionIcon>
    </Tooltip>
  );
}
