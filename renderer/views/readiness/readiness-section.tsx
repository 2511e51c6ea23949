// How ready a project's elements are: a ladder for each, its assessments below.
import { Anchor, Button, Group } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { Id } from '../../domain/registry/fields.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { type ReadinessElement, readinessElements } from '../../domain/rules/readiness.ts';
import { useTranslate } from '../../i18n/react.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { usePark } from '../park/use-park.ts';
import { AssessDialog, type AssessQuestion } from './assess-dialog.tsx';
import { AssessmentsTable } from './assessments-table.tsx';
import { LadderLegend, LevelLadder } from './level-ladder.tsx';
import { levelCode, levelName } from './level-words.ts';
import styles from './readiness.module.css';

export function ReadinessSection({ project }: { readonly project: Id }) {
  const t = useTranslate();
  const park = usePark();
  const elements = useMemo(() => readinessElements(park, project), [park, project]);
  const [question, setQuestion] = useState<AssessQuestion | null>(null);
  const ask = (element: ReadinessElement | null, correcting: Row<'readinessAssessment'> | null = null) =>
    setQuestion({ project, element, correcting });
  return (
    <section aria-labelledby="readiness-title">
      <h2 id="readiness-title" className={styles.heading}>
        {t('readiness:title')}
      </h2>
      {elements.length === 0 ? <EmptyState order={3} title={t('readiness:none')} todo={t('readiness:todo')} /> : <LadderLegend />}
      <ul className={styles.elements}>
        {elements.map((element) => (
          <li key={element.key}>
            <ElementCard element={element} onAssess={() => ask(element)} onCorrect={(assessment) => ask(element, assessment)} />
          </li>
        ))}
      </ul>
      <Group gap="md">
        <Button onClick={() => ask(null)}>{t('readiness:assess')}</Button>
        <Anchor component={Link} href="/readiness" size="sm">
          {t('readiness:open')}
        </Anchor>
      </Group>
      <AssessDialog question={question} onClose={() => setQuestion(null)} />
    </section>
  );
}

interface ElementCardProps {
  readonly element: ReadinessElement;
  readonly onAssess: () => void;
  readonly onCorrect: (assessment: Row<'readinessAssessment'>) => void;
}

function ElementCard({ element, onAssess, onCorrect }: ElementCardProps) {
  const t = useTranslate();
  const name = readLocalized(element.name, t.language).text || t('common:untitled');
  return (
    <>
      <div className={styles.elementHead}>
        <h3 className={styles.elementName}>{name}</h3>
        <span>{levelCode(t, element.scale, element.current)}</span>
        <span className={styles.quiet}>{levelName(t, element.scale, element.current)}</span>
        <Button size="compact-xs" variant="default" onClick={onAssess}>
          {t('readiness:again', { element: name })}
        </Button>
      </div>
      <LevelLadder element={element} />
      <AssessmentsTable element={element} name={name} onCorrect={onCorrect} />
    </>
  );
}
