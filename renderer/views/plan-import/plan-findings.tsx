// What was met while a plan was read and compared, the gravest first.
import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslate } from '../../i18n/react.ts';
import type { Finding } from '../../plans/source-plan.ts';
import styles from './plan-import.module.css';
import { Action } from './plan-rows.tsx';

const SEVERITIES: readonly Finding['severity'][] = ['error', 'warning', 'info'];

export function PlanFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const t = useTranslate();
  const sorted = useMemo(() => SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity)), [findings]);
  if (sorted.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('planView:findings.none')}
      </Text>
    );
  }
  return (
    <section
      className={styles.findings}
      aria-label={t('planView:findings.label')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard too
      tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{t('planView:findings.severity')}</th>
            <th scope="col">{t('planView:findings.where')}</th>
            <th scope="col">{t('planView:findings.what')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((finding) => (
            <tr key={JSON.stringify(finding)}>
              <td>
                <Action action={finding.severity} words={t(`planView:findings.${finding.severity}`)} />
              </td>
              <td>{finding.where || t('common:empty')}</td>
              <td>{t(`plans:finding.${finding.code}`, finding.params)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
