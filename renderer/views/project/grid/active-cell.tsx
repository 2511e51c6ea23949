// The text field of the active cell, with what is wrong with its text, or the list that it chooses from.
import { Popover, Text } from '@mantine/core';
import { type ClipboardEvent, useId, useRef } from 'react';
import { problemHint } from '../../../i18n/labels.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { isBlock, parseTsv } from '../../../ui/block/parse-tsv.ts';
import type { CellText } from './cell-text.ts';
import { ChoiceList, optionId } from './choice-list.tsx';
import styles from './grid.module.css';
import { type ColumnKey, columnLabel } from './grid-columns.ts';
import { useGrid } from './grid-context.ts';
import { useDraft } from './grid-drafts.ts';
import { useCellEditing } from './use-cell-editing.ts';
import { useCellKeys } from './use-cell-keys.ts';
import { useChoiceKeys } from './use-choice-keys.ts';
import type { GridRow } from './use-grid-rows.ts';

interface ActiveCellProps {
  readonly row: GridRow;
  readonly column: ColumnKey;
  readonly cell: CellText;
}

export function ActiveCell({ row, column, cell }: ActiveCellProps) {
  const t = useTranslate();
  const grid = useGrid();
  const listId = useId();
  const problemId = useId();
  // The first press goes to the cell, the second one into its text.
  const hadFocus = useRef(false);
  const draft = useDraft(grid.project, row.id, column, cell.text);
  const resting = draft?.text ?? cell.text;
  const { input, editing, isEditable, finish, open, giveUp, onChange, leave } = useCellEditing({
    grid,
    row,
    column,
    own: cell.own,
    draft,
    resting,
  });
  const choice = useChoiceKeys(grid.choicesFor(column), editing, cell.own);
  const onKeyDown = useCellKeys({ grid, row, column, editing, isEditable, hasDraft: draft !== null, finish, open, giveUp, choice });
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    const isWhole = isBlock(text);
    if (editing !== null && !isWhole) return;
    event.preventDefault();
    leave();
    if (isWhole) grid.paste(row, column, text);
    else if (isEditable) finish(parseTsv(text)[0]?.[0] ?? '');
  };
  const problem = draft?.problem ?? null;
  const listed = editing !== null && choice.fitting.length > 0;
  return (
    <Popover
      opened={listed || problem !== null}
      position="bottom-start"
      offset={2}
      withRoles={false}
      trapFocus={false}
      returnFocus={false}
      middlewares={{ flip: true, shift: true }}
    >
      <Popover.Target>
        <div className={styles.field} data-editing={editing !== null || undefined} data-problem={problem !== null || undefined}>
          <input
            ref={input}
            className={styles.input}
            aria-label={t('common:label', { name: columnLabel(t, column), value: grid.nameOf(row) })}
            aria-invalid={problem !== null || undefined}
            aria-describedby={problem === null ? undefined : problemId}
            {...(listed && {
              role: 'combobox',
              'aria-expanded': true,
              'aria-controls': listId,
              'aria-activedescendant': choice.reached < 0 ? undefined : optionId(listId, choice.reached),
            })}
            value={editing?.text ?? resting}
            placeholder={editing === null ? undefined : placeholderOf(cell)}
            readOnly={!isEditable}
            data-at-rest={editing === null || undefined}
            autoComplete="off"
            spellCheck={false}
            onChange={onChange}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            onMouseDown={(event) => {
              hadFocus.current = document.activeElement === event.currentTarget;
            }}
            onClick={() => editing === null && hadFocus.current && open()}
            onBlur={leave}
          />
        </div>
      </Popover.Target>
      <Popover.Dropdown p={listed ? 2 : 'xs'} maw="22rem">
        {listed ? (
          <ChoiceList
            id={listId}
            choices={choice.fitting}
            reached={choice.reached}
            label={columnLabel(t, column)}
            onPick={(value) => finish(value)}
          />
        ) : (
          <Text id={problemId} size="xs" c="var(--mantine-color-error)" role="alert">
            {problem === null ? null : problemHint(t, problem)}
          </Text>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

/** A text that is held in another language alone is seen while it is written in the reader's. */
function placeholderOf({ text, own, foreign }: CellText): string | undefined {
  return foreign !== null && own === '' ? text : undefined;
}
