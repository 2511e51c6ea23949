// The organizations that carry a project with the park.
import { Title } from '@mantine/core';
import { readLocalized } from '../../../domain/registry/language.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { fieldLabel } from '../../../i18n/labels.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { RowLink } from '../../park/row-link.tsx';
import { usePark } from '../../park/use-park.ts';
import styles from '../project.module.css';

export function Partners({ project }: { readonly project: Row<'project'> }) {
  const t = useTranslate();
  const park = usePark();
  if (project.partners.length === 0) return null;
  const partners = project.partners.map(({ organization, role }) => ({
    id: organization ?? '',
    name: readLocalized(park.row('organization', organization)?.name ?? {}, t.language).text || t('common:untitled'),
    role: readLocalized(role, t.language).text,
  }));
  return (
    <section>
      <Title order={2}>{fieldLabel(t, 'project', 'partners')}</Title>
      <ul className={styles.list}>
        {partners.map(({ id, name, role }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an organization may stand twice, with two roles
          <li key={`${id}/${at}`}>
            <RowLink table="organization" id={id}>
              {role === '' ? name : t('common:inParentheses', { text: name, note: role })}
            </RowLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
