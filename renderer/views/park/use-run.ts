// How a view does something that can fail: the action is started, and a problem is told in words.
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import type { Problem, Result } from '../../domain/result.ts';
import { problemText } from '../../i18n/problem-text.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';

/**
 * `run(action)` shows a notice where the action did not succeed: what happened, what is safe, what to do. Resolves with the value,
 * or with undefined where there is none.
 */
export function useRun(): <T>(action: Promise<Result<T>>) => Promise<T | undefined> {
  const t = useTranslate();
  return useCallback(
    async (action) => {
      const result = await action;
      if (result.ok) return result.value;
      showProblem(t, result.problem);
      return undefined;
    },
    [t],
  );
}

/** It stays until the user closes it: an error that vanishes is not read. */
export function showProblem(t: Translate, problem: Problem): void {
  const { what, safe, todo } = problemText(t, problem);
  notifications.show({
    id: `problem-${problem.code}`,
    title: what,
    message: `${safe} ${todo}`.trim(),
    color: 'red',
    autoClose: false,
    withBorder: true,
    role: 'alert',
    closeButtonProps: { 'aria-label': t('common:close') },
  });
}
