// A labelled text that is kept when the user leaves it or presses Enter, and given back by Escape.
import { Textarea, TextInput } from '@mantine/core';
import { useDraft } from './use-draft.ts';

export interface TextFieldProps {
  readonly label: string;
  /** The label is heard and not seen: in tables, where the column's header shows it. */
  readonly hideLabel?: boolean;
  readonly value: string;
  /** Called when the text differs from `value`. Return false to refuse it: the draft stays. */
  readonly onCommit: (text: string) => boolean | void;
  readonly onCancel?: () => void;
  readonly description?: string;
  readonly placeholder?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly multiline?: boolean;
  readonly autoFocus?: boolean;
  /** The language of what is typed, for spelling, hyphenation and the voice that reads it: `zh-CN`, `ru`, `en`. */
  readonly lang?: string;
}

export function TextField({
  label,
  hideLabel = false,
  value,
  onCommit,
  onCancel,
  multiline = false,
  autoFocus,
  error,
  ...rest
}: TextFieldProps) {
  const { inputProps } = useDraft({ value, onCommit, onCancel, multiline });
  const common = {
    ...rest,
    ...inputProps,
    ...(hideLabel ? { 'aria-label': label } : { label }),
    ...(autoFocus === true && { 'data-autofocus': true, autoFocus: true }),
    error: error ?? null,
  };
  return multiline ? <Textarea autosize minRows={2} maxRows={12} {...common} /> : <TextInput {...common} />;
}
