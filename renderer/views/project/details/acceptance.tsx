// Who has to accept a milestone, and what each of them said: chosen and recorded in place.
import { Alert, Button, Group, MultiSelect, Paper, Stack, Text } from '@mantine/core';
import { chooseParties, recordVerdict } from '../../../actions/acceptance.ts';
import { setMilestoneStatus } from '../../../actions/milestones.ts';
import { captionOf } from '../../../domain/registry/caption.ts';
import type { Id } from '../../../domain/registry/fields.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { missingParties, type PartyStanding, possibleParties, standings, type Verdict } from '../../../domain/rules/acceptance.ts';
import { formatList } from '../../../i18n/formats.ts';
import { enumLabel, fieldLabel } from '../../../i18n/labels.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { WarningIcon } from '../../../ui/icons/icons.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { RowField } from '../../park/row-field.tsx';
import { RowLink } from '../../park/row-link.tsx';
import { useActionContext, usePark } from '../../park/use-park.ts';
import { useRun } from '../../park/use-run.ts';

interface OfMilestone {
  readonly milestone: Row<'milestone'>;
}

export function AcceptancePanel({ milestone }: OfMilestone) {
  const park = usePark();
  return (
    <Stack gap="md">
      <StateInWords milestone={milestone} />
      <Parties milestone={milestone} />
      {standings(park, milestone).map((standing) => (
        <Party key={standing.party} milestone={milestone} standing={standing} />
      ))}
    </Stack>
  );
}

/** Also what merges and verdicts taken back leave behind: a milestone that is called accepted although a party has not accepted it. */
function StateInWords({ milestone }: OfMilestone) {
  const t = useTranslate();
  const park = usePark();
  const nameOf = useNameOf();
  const parties = formatList(missingParties(park, milestone).map(nameOf), t.language);
  if (standings(park, milestone).length === 0) return <Text size="sm">{t('acceptance:none')}</Text>;
  if (parties === '') return <Text size="sm">{t('acceptance:all')}</Text>;
  if (milestone.status !== 'accepted') return <Text size="sm">{t('acceptance:missing', { parties })}</Text>;
  return <Contradiction milestone={milestone} parties={parties} />;
}

/** Either the parties accept after all, below, or it goes back to where it was before. */
function Contradiction({ milestone, parties }: OfMilestone & { readonly parties: string }) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const status = enumLabel(t, 'milestone', 'status', 'submitted');
  return (
    <Alert color="yellow" icon={<WarningIcon />} title={t('acceptance:contradiction', { parties })}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('acceptance:mend')}</Text>
        <Button size="xs" variant="default" onClick={() => void run(setMilestoneStatus(context(), milestone, 'submitted'))}>
          {t('acceptance:setBack', { status })}
        </Button>
      </Stack>
    </Alert>
  );
}

function Parties({ milestone }: OfMilestone) {
  const t = useTranslate();
  const park = usePark();
  const context = useActionContext();
  const run = useRun();
  const nameOf = useNameOf();
  const options = possibleParties(park, milestone).map((id) => ({ value: id, label: nameOf(id) }));
  if (options.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('acceptance:noCandidates')}
      </Text>
    );
  }
  return (
    <MultiSelect
      label={t('acceptance:parties')}
      description={t('acceptance:partiesHint')}
      data={options}
      value={milestone.parties.filter((id) => options.some(({ value }) => value === id))}
      onChange={(parties) => void run(chooseParties(context(), milestone, parties))}
    />
  );
}

const VERDICTS = ['accepted', 'acceptedWithRemarks', 'rejected'] as const satisfies readonly Verdict[];

function Party({ milestone, standing: { party, acceptance } }: OfMilestone & { readonly standing: PartyStanding }) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const name = useNameOf()(party);
  return (
    <Paper withBorder p="sm" component="section" aria-label={name}>
      <Stack gap="xs">
        <Text fw={600} size="sm">
          <RowLink table="organization" id={party}>
            {name}
          </RowLink>
        </Text>
        <SelectField
          label={fieldLabel(t, 'acceptance', 'verdict')}
          value={acceptance?.verdict ?? null}
          options={VERDICTS.map((value) => ({ value, label: enumLabel(t, 'acceptance', 'verdict', value) }))}
          emptyLabel={t('acceptance:noVerdict')}
          onCommit={(verdict) => void run(recordVerdict(context(), milestone, party, verdict))}
        />
        {acceptance !== null && (
          <>
            <Group grow align="flex-start">
              <RowField entity="acceptance" row={{ ...acceptance }} field="on" />
              <RowField entity="acceptance" row={{ ...acceptance }} field="signatory" />
            </Group>
            <RowField entity="acceptance" row={{ ...acceptance }} field="remarks" multiline />
          </>
        )}
      </Stack>
    </Paper>
  );
}

function useNameOf(): (organization: Id) => string {
  const t = useTranslate();
  const park = usePark();
  return (id) => captionOf(park, 'organization', { ...park.row('organization', id), id }, t.language) || t('common:untitled');
}
