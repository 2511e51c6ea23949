// Whose work the views show: one site's, or that of all.
import { readLocalized } from '../../domain/registry/language.ts';
import { useLanguage, useTranslate } from '../../i18n/react.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { filterBySite, useSiteFilter } from '../park/use-site-filter.ts';
import { useSites } from '../park/use-sites.ts';
import styles from './top-bar.module.css';

export function SiteFilter() {
  const t = useTranslate();
  const language = useLanguage();
  const chosen = useSiteFilter();
  const options = useSites().map((site) => ({ value: site.id, label: readLocalized(site.name, language).text }));
  return (
    <div className={styles.site}>
      <SelectField
        label={t('frame:site.label')}
        hideLabel
        emptyLabel={t('frame:site.all')}
        value={chosen?.id ?? null}
        options={options}
        onCommit={filterBySite}
      />
    </div>
  );
}
