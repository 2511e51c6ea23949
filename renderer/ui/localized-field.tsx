// A text in the park's three languages, one under the other, with what is missing shown.
import { Box, Group, Stack, Text } from '@mantine/core';
import { LANGUAGES, type Language, type Localized } from '../domain/registry/language.ts';
import { LANGUAGE_TAGS, useLanguage, useTranslate } from '../i18n/react.ts';
import styles from './localized-field.module.css';
import { TextField } from './text-field.tsx';

export interface LocalizedFieldProps {
  readonly label: string;
  readonly value: Localized;
  /**
   * One language's text, when the user leaves it or presses Enter and it differs; empty: it was cleared. Return false to refuse it:
   * the draft stays.
   */
  readonly onCommit: (language: Language, text: string) => boolean | void;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly multiline?: boolean;
  readonly autoFocus?: boolean;
}

export function LocalizedField({
  label,
  value,
  onCommit,
  description,
  error,
  required = false,
  autoFocus = false,
  ...rest
}: LocalizedFieldProps) {
  const t = useTranslate();
  const own = useLanguage();
  const languages = [own, ...LANGUAGES.filter((language) => language !== own)];
  const gaps = languages.filter((language) => (value[language] ?? '') === '');
  return (
    <fieldset className={styles.field}>
      <Legend label={label} required={required} missing={gaps.length} />
      {description !== undefined && (
        <Text size="xs" c="dimmed">
          {description}
        </Text>
      )}
      <Stack gap={4}>
        {languages.map((language, at) => (
          <Group
            key={language}
            gap="xs"
            wrap="nowrap"
            align="flex-start"
            className={styles.line}
            data-gap={gaps.includes(language) || undefined}
          >
            <span className={styles.tag} aria-hidden="true">
              {t(`common:language.short.${language}`)}
            </span>
            <Box flex={1}>
              <TextField
                {...rest}
                label={`${label}, ${t(`common:language.name.${language}`)}`}
                hideLabel
                lang={LANGUAGE_TAGS[language]}
                value={value[language] ?? ''}
                onCommit={(text) => onCommit(language, text)}
                placeholder={t('frame:localized.missing')}
                autoFocus={autoFocus && at === 0}
              />
            </Box>
          </Group>
        ))}
      </Stack>
      {error !== undefined && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
    </fieldset>
  );
}

function Legend({ label, required, missing }: { readonly label: string; readonly required: boolean; readonly missing: number }) {
  const t = useTranslate();
  return (
    <legend className={styles.legend}>
      <span>
        {label}
        {required && (
          <span aria-hidden="true" className={styles.required}>
            {' *'}
          </span>
        )}
      </span>
      {missing > 0 && missing < LANGUAGES.length && <span className={styles.gaps}>{t('frame:localized.gaps', { count: missing })}</span>}
    </legend>
  );
}
