// Says why a saved view is not on screen as its name promises: it is gone, or something in it is unknown here.
import { Alert } from '@mantine/core';
import { useTranslate } from '../../i18n/react.ts';
import { type LookControl, useSavedView } from './use-saved-view.ts';

export function SavedViewNote<Look extends object>(control: LookControl<Look>) {
  const t = useTranslate();
  const { current, saved } = useSavedView(control);
  if (control.savedId === undefined || saved?.isWhole === true) return null;
  return (
    <Alert color="yellow" mb="xs" p="xs" role="status">
      {current === null ? t('savedViews:gone') : t('savedViews:partly', { name: current.name })}
    </Alert>
  );
}
