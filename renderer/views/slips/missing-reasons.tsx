// In the head of a project: how many of its slips nobody has explained; one press leads to giving the reasons.
import { Button, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { captionOf } from '../../domain/registry/caption.ts';
import type { Id } from '../../domain/registry/fields.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { calendarsOf } from '../../domain/rules/park-calendars.ts';
import { unexplainedSlip } from '../../domain/rules/slip.ts';
import { useTranslate } from '../../i18n/react.ts';
import { HealthShape } from '../../ui/health-badge.tsx';
import { usePark } from '../park/use-park.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import styles from './slips.module.css';

export function MissingReasons({ project }: { readonly project: Id }) {
  const t = useTranslate();
  const park = usePark();
  const slips = useMissing(project);
  const [listed, setListed] = useState(false);
  const [asked, setAsked] = useState<Id | null>(null);
  const [only] = slips;
  const milestone = park.row('milestone', asked);
  return (
    <>
      {only !== undefined && (
        <Button
          variant="default"
          leftSection={<HealthShape health="amber" />}
          onClick={() => (slips.length === 1 ? setAsked(only.milestone.id) : setListed(true))}
        >
          {t('slips:missing', { count: slips.length })}
        </Button>
      )}
      <Modal
        opened={listed && asked === null && slips.length > 0}
        onClose={() => setListed(false)}
        title={t('slips:unexplained.title', { count: slips.length })}
        centered
        size="lg"
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <Choice slips={slips} onChoose={setAsked} />
      </Modal>
      {milestone !== null && (
        <ReasonDialog
          milestone={milestone}
          name={captionOf(park, 'milestone', { ...milestone }, t.language) || t('common:untitled')}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

interface MissingSlip {
  readonly milestone: Row<'milestone'>;
  /** Working days past the baseline. */
  readonly days: number;
}

/** The greatest slip first. */
function useMissing(project: Id): readonly MissingSlip[] {
  const park = usePark();
  return useMemo(() => {
    const calendars = calendarsOf(park);
    return park
      .referring('milestone', 'project', project)
      .map((milestone) => ({ milestone, days: unexplainedSlip(park, milestone, calendars) }))
      .filter(({ days }) => days > 0)
      .sort((one, other) => other.days - one.days || (one.milestone.code < other.milestone.code ? -1 : 1));
  }, [park, project]);
}

function Choice({ slips, onChoose }: { readonly slips: readonly MissingSlip[]; readonly onChoose: (milestone: Id) => void }) {
  const t = useTranslate();
  const park = usePark();
  return (
    <ul className={styles.list}>
      {slips.map(({ milestone, days }) => {
        const name = captionOf(park, 'milestone', { ...milestone }, t.language) || t('common:untitled');
        return (
          <li key={milestone.id} className={styles.item}>
            <span>{name}</span>
            <span className={styles.late}>{t('overview:late', { days: t('common:workingDays', { count: days }) })}</span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('slips:giveFor', { milestone: name })}
              onClick={() => onChoose(milestone.id)}
            >
              {t('slips:give')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
