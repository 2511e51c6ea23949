// What a text field holds while the user types: the draft is the user's own until it is committed or given up.
import { type ChangeEvent, type KeyboardEvent, useState } from 'react';
import { isComposing } from './use-hotkey.ts';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

interface DraftOptions {
  /** The text as it is kept. */
  readonly value: string;
  /**
   * Takes the draft when the user leaves the field or presses Enter, if it differs from `value`. False: it is refused, and the
   * draft stays for the user to mend.
   */
  readonly onCommit: (text: string) => boolean | void;
  /** In a text of several lines Enter makes a line, and Ctrl+Enter commits. */
  readonly multiline?: boolean | undefined;
  /** After Escape has given the draft up. */
  readonly onCancel?: (() => void) | undefined;
}

/** The value and the listeners of an `<input>` or `<textarea>`. Nothing happens on Enter or Escape while an input method composes. */
export function useDraft({ value, onCommit, multiline = false, onCancel }: DraftOptions) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    if (draft !== null && draft !== value && onCommit(draft) === false) return;
    setDraft(null);
  };
  return {
    /** What is being typed; null where the field shows what is kept. */
    draft,
    inputProps: {
      value: draft ?? value,
      onChange: (event: ChangeEvent<TextElement>) => setDraft(event.currentTarget.value),
      onBlur: commit,
      // Escape gives up what is typed; the dialog around the field closes at the next one. Mantine's dialogs look for this.
      ...(draft !== null && { 'data-mantine-stop-propagation': 'true' }),
      onKeyDown: (event: KeyboardEvent<TextElement>) => {
        if (isComposing(event.nativeEvent)) return;
        if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) commit();
        if (event.key === 'Escape') {
          setDraft(null);
          onCancel?.();
        }
      },
    },
  };
}
