// The limits of health, tried out before they are set: which projects would change their light is said while one types.
import { Button, Group, Text, TextInput } from '@mantine/core';
import { type FormEvent, useMemo } from 'react';
import { setTolerances } from '../../actions/park-settings.ts';
import { calendarsOf } from '../../domain/rules/park-calendars.ts';
import { DEFAULT_TOLERANCES, type Tolerances, tolerancesOf } from '../../domain/rules/tolerances.ts';
import { fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { HealthShape } from '../../ui/health-badge.tsx';
import { useKept } from '../../ui/use-kept.ts';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { useToday } from '../park/use-today.ts';
import { changedLights } from './changed-lights.ts';
import { LIMITS, type Limit, type LimitDraft, RANGES, readLimits } from './read-limits.ts';
import styles from './settings.module.css';
import { SettingsSection } from './settings-section.tsx';

export function RulesSection() {
  const t = useTranslate();
  const now = tolerancesOf(usePark());
  const [typed, setTyped] = useKept<LimitDraft>('settings.rules', {});
  const { limits, wrong } = readLimits(now, typed);
  const set = useSetLimits(now, () => setTyped({}));
  const isChanged = LIMITS.some((limit) => limits[limit] !== now[limit]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wrong.size === 0 && isChanged) set(limits);
  };
  return (
    <SettingsSection title={t('settings:rules.title')} summary={t('settings:rules.summary')}>
      <form onSubmit={submit} className={styles.body}>
        <Text size="sm">{t('settings:rules.explain')}</Text>
        <div className={`${styles.pair} ${styles.limits}`}>
          {LIMITS.map((limit) => (
            <TextInput
              key={limit}
              label={fieldLabel(t, 'parkSettings', limit)}
              inputMode="numeric"
              autoComplete="off"
              value={typed[limit] ?? String(now[limit])}
              error={wordsOf(t, limit, wrong.get(limit))}
              onChange={(event) => setTyped({ ...typed, [limit]: event.currentTarget.value })}
            />
          ))}
        </div>
        {isChanged && wrong.size === 0 && <Preview limits={limits} />}
        <Group gap="xs">
          <Button type="submit" variant="default" disabled={!isChanged || wrong.size > 0}>
            {t('settings:rules.apply')}
          </Button>
          {LIMITS.some((limit) => now[limit] !== DEFAULT_TOLERANCES[limit]) && (
            <Button variant="subtle" onClick={() => set(DEFAULT_TOLERANCES)}>
              {t('settings:rules.reset')}
            </Button>
          )}
        </Group>
      </form>
    </SettingsSection>
  );
}

/** Writes the limits that differ; the draft goes once they are kept. */
function useSetLimits(now: Tolerances, onSet: () => void): (limits: Tolerances) => void {
  const context = useActionContext();
  const run = useRun();
  return (limits) => {
    const changed = LIMITS.filter((limit) => limits[limit] !== now[limit]).map((limit) => [limit, limits[limit]]);
    void run(setTolerances(context(), Object.fromEntries(changed))).then((done) => done !== undefined && onSet());
  };
}

function wordsOf(t: Translate, limit: Limit, wrong: 'range' | 'order' | undefined): string | null {
  if (wrong === undefined) return null;
  return wrong === 'order' ? t('settings:rules.order') : t('settings:rules.range', RANGES[limit]);
}

function Preview({ limits }: { readonly limits: Tolerances }) {
  const t = useTranslate();
  const park = usePark();
  const today = useToday();
  const { greenSlip, amberSlip, highRisk, dueSoon } = limits;
  const changed = useMemo(
    () => changedLights(park, today, calendarsOf(park), { greenSlip, amberSlip, highRisk, dueSoon }),
    [park, today, greenSlip, amberSlip, highRisk, dueSoon],
  );
  return (
    <div role="status">
      <Text size="sm">{changed.length === 0 ? t('settings:rules.noChange') : t('settings:rules.changes', { count: changed.length })}</Text>
      <ul className={styles.lights}>
        {changed.slice(0, MOST_SHOWN).map(({ project, now, later }) => (
          <li key={project.id}>
            <HealthShape health={later} />{' '}
            {t('settings:rules.become', { project: project.code, health: t(`common:health.${later}`), now: t(`common:health.${now}`) })}
          </li>
        ))}
      </ul>
    </div>
  );
}

const MOST_SHOWN = 12;
