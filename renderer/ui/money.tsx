// An amount as the user's language writes it, digit for digit.
import type { Money as Amount } from '../domain/registry/fields.ts';
import { formatMoney } from '../i18n/formats.ts';
import { useLanguage, useTranslate } from '../i18n/react.ts';
import styles from './money.module.css';

export function Money({ value }: { readonly value: Amount | null }) {
  const t = useTranslate();
  const language = useLanguage();
  return <span className={styles.amount}>{value === null ? t('common:empty') : formatMoney(value, language)}</span>;
}
