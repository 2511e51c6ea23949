// The language of the interface, each by its own name, so that one finds back from a language one cannot read.
import { LANGUAGES, type Language } from '../../domain/registry/language.ts';
import { setLanguage, useLanguage, useTranslate } from '../../i18n/react.ts';
import { prefer } from '../../state/preferences.ts';
import { SelectField } from '../../ui/select-field.tsx';

interface LanguageSwitchProps {
  /** Beside other settings the label is shown; in the bar it is only heard. */
  readonly showLabel?: boolean;
}

export function LanguageSwitch({ showLabel = false }: LanguageSwitchProps) {
  const t = useTranslate();
  const options = LANGUAGES.map((value) => ({ value, label: t(`common:language.own.${value}`) }));
  return (
    <SelectField
      label={t('frame:language')}
      hideLabel={!showLabel}
      value={useLanguage()}
      options={options}
      onCommit={(language) => language !== null && chooseLanguage(language)}
    />
  );
}

export function chooseLanguage(language: Language): void {
  prefer({ language });
  setLanguage(language);
}
