// The sites of the park: names, place, clock, working calendar and currency of each.
import { Button } from '@mantine/core';
import { createRow } from '../../actions/rows.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { useTranslate } from '../../i18n/react.ts';
import { PlusIcon } from '../../ui/icons/icons.tsx';
import { RowField } from '../park/row-field.tsx';
import { useActionContext } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { useSites } from '../park/use-sites.ts';
import styles from './settings.module.css';
import { SettingsSection } from './settings-section.tsx';
import { isCountryCode, isCurrencyCode, isTimeZone } from './site-checks.ts';

export function SitesSection() {
  const t = useTranslate();
  const sites = useSites();
  const addSite = useAddSite();
  return (
    <SettingsSection title={t('settings:sites.title')} summary={t('settings:sites.summary')}>
      {sites.map((site) => (
        <SiteEditor key={site.id} site={site} />
      ))}
      <div>
        <Button variant="default" leftSection={<PlusIcon size={14} />} onClick={addSite}>
          {t('settings:sites.add')}
        </Button>
      </div>
    </SettingsSection>
  );
}

function SiteEditor({ site }: { readonly site: Row<'site'> }) {
  const t = useTranslate();
  const common = { entity: 'site', row: { ...site } } as const;
  const upper = (text: string) => text.trim().toUpperCase();
  const unless = (isRight: (text: string) => boolean, words: string) => (text: string) => (isRight(text) ? null : words);
  const caption = readLocalized(site.name, t.language).text;
  return (
    <section className={styles.site} aria-label={caption}>
      <h3>{caption}</h3>
      <div className={styles.body}>
        <div className={styles.pair}>
          <RowField {...common} field="name" check={unless((text) => text !== '', t('settings:sites.nameMissing'))} />
          <RowField {...common} field="city" />
        </div>
        <div className={styles.pair}>
          <RowField {...common} field="timeZone" tidy={(text) => text.trim()} check={unless(isTimeZone, t('settings:sites.badZone'))} />
          <RowField {...common} field="workCalendar" emptyLabel={t('settings:sites.noCalendar')} />
        </div>
        <div className={styles.pair}>
          <RowField {...common} field="country" tidy={upper} check={unless(isCountryCode, t('settings:sites.badCountry'))} />
          <RowField {...common} field="currency" tidy={upper} check={unless(isCurrencyCode, t('settings:sites.badCurrency'))} />
        </div>
      </div>
    </section>
  );
}

/** A new site has a name to be found by, and the clock of this computer. */
function useAddSite(): () => void {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  return () => {
    const actions = context();
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    void run(createRow(actions, 'site', actions.newId(), { name: { [t.language]: t('settings:sites.new') }, timeZone }));
  };
}
