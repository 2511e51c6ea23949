// A written value to be read: long texts with what differs from the other value marked.
import type { Value } from '../../changes/change-set.ts';
import { LANGUAGES, type Language } from '../../domain/registry/language.ts';
import type { EntityName } from '../../domain/registry/registry.ts';
import { LANGUAGE_TAGS, useTranslate } from '../../i18n/react.ts';
import { valueText } from '../../i18n/value-text.ts';
import { usePark } from '../park/use-park.ts';
import { fieldAt } from './conflict-draft.ts';
import styles from './conflicts.module.css';
import { wordDiff } from './word-diff.ts';

interface ConflictValueProps {
  readonly table: EntityName;
  readonly field: string;
  readonly value: Value;
  /** What it is compared with; null: with nothing. */
  readonly other: Value;
}

export function ConflictValue({ table, field, value, other }: ConflictValueProps) {
  const t = useTranslate();
  const park = usePark();
  const kind = fieldAt(table, field)?.kind;
  const isText = (kind === 'text' || kind === 'localized') && typeof value === 'string' && typeof other === 'string' && value !== '';
  const language = languageOf(field);
  if (!isText) return <span className={styles.value}>{valueText(t, park, table, field, value)}</span>;
  return (
    <span className={styles.value} {...(language !== null && { lang: LANGUAGE_TAGS[language] })}>
      {wordDiff(value, other, language ?? t.language).map(({ at, text, isDifferent }) =>
        isDifferent ? (
          <mark key={at} className={styles.mark}>
            {text}
          </mark>
        ) : (
          <span key={at}>{text}</span>
        ),
      )}
    </span>
  );
}

/** Of a text per language: the last part of the leaf's path. */
function languageOf(path: string): Language | null {
  const part = path.split('.')[1];
  return LANGUAGES.find((language) => language === part) ?? null;
}
