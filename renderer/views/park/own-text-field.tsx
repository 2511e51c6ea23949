// A text per language in the cell of a table: the reader's own language is edited there.
import { useState } from 'react';
import { type Localized, readLocalized } from '../../domain/registry/language.ts';
import { LANGUAGE_TAGS, useTranslate } from '../../i18n/react.ts';
import { TextField } from '../../ui/text-field.tsx';

export interface OwnTextFieldProps {
  readonly label: string;
  readonly value: Localized;
  readonly isRequired?: boolean;
  /** One line alone. */
  readonly isShort?: boolean;
  readonly onCommit: (text: string) => void;
}

/** The text in the reader's language; one that is held in another language alone is seen behind the empty field. */
export function OwnTextField({ label, value, isRequired = false, isShort = false, onCommit }: OwnTextFieldProps) {
  const t = useTranslate();
  const { text, language } = readLocalized(value, t.language);
  const isOnly = Object.values(value).filter((each) => each !== '').length === 1;
  const [isRefused, setRefused] = useState(false);
  return (
    <TextField
      label={label}
      hideLabel
      multiline={!isShort}
      lang={LANGUAGE_TAGS[t.language]}
      value={value[t.language] ?? ''}
      onCancel={() => setRefused(false)}
      error={isRefused ? t('common:required') : undefined}
      {...(language !== null && language !== t.language && { placeholder: text })}
      onCommit={(typed) => {
        const refused = isRequired && isOnly && typed.trim() === '' && language === t.language;
        setRefused(refused);
        if (!refused) onCommit(typed.trim());
        return !refused;
      }}
    />
  );
}
