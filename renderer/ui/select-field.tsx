// One of a few words, by the system's own list: it works with every keyboard, screen reader and input method.
import { NativeSelect } from '@mantine/core';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: Value | null;
  readonly options: readonly SelectOption<Value>[];
  readonly onCommit: (value: Value | null) => void;
  /** What choosing nothing is called; without it a choice cannot be taken back. */
  readonly emptyLabel?: string;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** Where a dialog begins. */
  readonly startsHere?: boolean;
}

export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, hideLabel = false, value, options, onCommit, emptyLabel, error, startsHere = false, ...rest } = props;
  const showsEmpty = emptyLabel !== undefined || value === null;
  return (
    <NativeSelect
      {...rest}
      {...(hideLabel ? { 'aria-label': label } : { label })}
      error={error ?? null}
      data-autofocus={startsHere || undefined}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onCommit(options.find((option) => option.value === chosen)?.value ?? null);
      }}
    >
      {showsEmpty && <option value="">{emptyLabel ?? ''}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </NativeSelect>
  );
}
