// What stands in place of the park that could not be opened: what happened, what is safe, what to do.
import { Alert, Button, Center, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Problem } from '../../domain/result.ts';
import { problemText } from '../../i18n/problem-text.ts';
import { useTranslate } from '../../i18n/react.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { useAppServices } from './app-services.ts';
import { enterLastPark, forgetProblem } from './park-session.ts';

export function ParkProblem({ problem }: { readonly problem: Problem }) {
  const t = useTranslate();
  const services = useAppServices();
  const [trying, setTrying] = useState(false);
  const { what, safe, todo } = problemText(t, problem);
  const retry = async () => {
    setTrying(true);
    await enterLastPark(services);
    setTrying(false);
  };
  return (
    <Center component="main" mih="100%" p="xl">
      <Stack maw="34rem" w="100%">
        <PageHeader title={t('frame:problem.title')} />
        <Alert color="red" variant="light" title={what}>
          <Text size="sm">{safe}</Text>
          <Text size="sm">{todo}</Text>
        </Alert>
        <Group gap="xs">
          <Button loading={trying} onClick={() => void retry()}>
            {t('common:retry')}
          </Button>
          <Button variant="default" onClick={forgetProblem}>
            {t('frame:problem.otherPark')}
          </Button>
        </Group>
      </Stack>
    </Center>
  );
}
