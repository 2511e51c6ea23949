// Hands the report out under a number.
import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { issueReport } from '../../actions/issue-report.ts';
import { useTranslate } from '../../i18n/react.ts';
import { DialogActions } from '../../ui/dialog-actions.tsx';
import type { ReportRequest } from '../../workers/report-composer.ts';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { chooseReport } from './report-choice.ts';
import type { Compose } from './use-report.ts';

interface IssueButtonProps {
  readonly request: ReportRequest;
  readonly suggested: string;
  /** Whether the report of `request` is in sight: one should see what one hands out. */
  readonly ready: boolean;
  readonly compose: Compose;
}

export function IssueButton(props: IssueButtonProps) {
  const t = useTranslate();
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <Button variant="default" disabled={!props.ready} onClick={() => setOpened(true)}>
        {t('reportView:issue.action')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('reportView:issue.title')}
        centered
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <IssueForm {...props} onClose={close} />
      </Modal>
    </>
  );
}

function IssueForm({ request, suggested, compose, onClose }: IssueButtonProps & { readonly onClose: () => void }) {
  const t = useTranslate();
  const [number, setNumber] = useState(suggested);
  const [busy, setBusy] = useState(false);
  const problem = useNumberProblem(request, number.trim());
  const issue = useIssue(compose);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (problem !== null) return;
    setBusy(true);
    const done = await issue({ ...request, number: number.trim() });
    setBusy(false);
    if (done) onClose();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        <Text size="sm">{t('reportView:issue.what')}</Text>
        <TextInput
          label={t('reportView:issue.number')}
          required
          data-autofocus
          value={number}
          error={problem}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <DialogActions onCancel={onClose}>
          <Button type="submit" loading={busy} disabled={problem !== null}>
            {t('reportView:issue.confirm')}
          </Button>
        </DialogActions>
      </Stack>
    </form>
  );
}

function useNumberProblem({ projectId }: ReportRequest, number: string): string | null {
  const t = useTranslate();
  const issued = usePark().referring('reportIssue', 'project', projectId);
  if (number === '') return t('reportView:issue.numberMissing');
  return issued.some((issue) => issue.number === number) ? t('reportView:issue.numberTaken') : null;
}

/** Composes the report with its number, keeps what it was made from, and shows it. */
function useIssue(compose: Compose): (request: ReportRequest) => Promise<boolean> {
  const t = useTranslate();
  const run = useRun();
  const context = useActionContext();
  return async (request) => {
    const report = await run(compose(request));
    if (report === undefined) return false;
    const made = context();
    const id = made.newId();
    const { kind, since, log, sha256 } = report;
    const set = await run(issueReport(made, id, { ...request, kind, since, upTo: log, sha256 }));
    if (set === undefined) return false;
    chooseReport({ issueId: id });
    notifications.show({
      message: t('reportView:issue.done', { number: request.number }),
      withBorder: true,
      closeButtonProps: { 'aria-label': t('common:close') },
    });
    return true;
  };
}
