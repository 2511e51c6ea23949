// Where the reason of a slip is written afterwards, and put into the other languages of its readers.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { giveSlipReason, NO_REASON, type SlipReason } from '../../actions/milestones.ts';
import type { Localized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { translationsOf } from '../../domain/rules/slip-reason.ts';
import { useTranslate } from '../../i18n/react.ts';
import { LocalizedField } from '../../ui/localized-field.tsx';
import { useKept } from '../../ui/use-kept.ts';
import { useActionContext } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { SlipDialog } from '../project/grid/slip-dialog.tsx';

interface ReasonDialogProps {
  readonly milestone: Row<'milestone'>;
  readonly name: string;
  readonly onClose: () => void;
}

export function ReasonDialog({ milestone, name, onClose }: ReasonDialogProps) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const { slipReason, reasonTranslations } = milestone;
  // A draft belongs to the reason that it was begun with.
  const place = `slips.${milestone.id}.${slipReason.category ?? ''}.${slipReason.text}`;
  const [translations, setTranslations] = useKept(`${place}.translations`, translationsOf(reasonTranslations, slipReason.text));
  const answer = (reason: SlipReason | 'none' | null) => {
    onClose();
    if (reason !== null) void run(giveSlipReason(context(), milestone, reason === 'none' ? NO_REASON : reason, translations));
  };
  return (
    <SlipDialog
      place={place}
      title={t('milestones:slip.reasonTitle')}
      summary={name}
      initial={slipReason}
      canSkip={false}
      onAnswer={answer}
    >
      <Translations value={translations} onChange={setTranslations} />
    </SlipDialog>
  );
}

interface TranslationsProps {
  readonly value: Localized;
  readonly onChange: (value: Localized) => void;
}

/** Behind a button while there are none: most reasons are given in one language, by somebody in a hurry. */
function Translations({ value, onChange }: TranslationsProps) {
  const t = useTranslate();
  const [opened, setOpened] = useState(Object.values(value).some((text) => text !== ''));
  if (!opened) {
    return (
      <Button variant="subtle" size="compact-sm" justify="start" onClick={() => setOpened(true)}>
        {t('slips:translate')}
      </Button>
    );
  }
  return (
    <LocalizedField
      label={t('slips:translations')}
      description={t('slips:translationsHint')}
      multiline
      value={value}
      onCommit={(language, text) => onChange({ ...value, [language]: text.trim() })}
    />
  );
}
