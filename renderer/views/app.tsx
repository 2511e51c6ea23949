// The app as a whole: what surrounds every view, and which of its states is on screen.
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '../ui/tokens.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { StrictMode } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { styleNonce } from '../platform/content-policy.ts';
import { preferences } from '../state/preferences.ts';
import { cssVariables, theme } from '../ui/theme.ts';
import { useFocusBack } from '../ui/use-focus-back.ts';
import { useToldCuts } from '../ui/use-told-cuts.ts';
import { colorSchemeManager } from './color-scheme-manager.ts';
import { DiagnosticsDialog } from './desktop/diagnostics-dialog.tsx';
import { useSpelling } from './desktop/use-spelling.ts';
import { ReceiveDialog } from './exchange/receive-dialog.tsx';
import { RenewedNotice } from './exchange/renewed-notice.tsx';
import { FirstRun } from './first-run/first-run.tsx';
import { useOpenedFiles } from './first-run/use-opened-files.ts';
import { Frame } from './frame/frame.tsx';
import { SaveCopyPassphrase } from './frame/save-copy-passphrase.tsx';
import { ParkCommands } from './menu/park-commands.tsx';
import { StartCommands } from './menu/start-commands.tsx';
import { useDescribedPage } from './menu/use-described-page.ts';
import { type AppServices, AppServicesContext } from './park/app-services.ts';
import { ParkDialogs } from './park/park-dialogs.tsx';
import { ParkProblem } from './park/park-problem.tsx';
import { useParkSession } from './park/park-session.ts';
import { ParkContext } from './park/use-park.ts';
import { Routes } from './routes.tsx';

/** Addresses stand after a #: every host can serve them, and no request is made for them. */
const routing = { hook: useHashLocation };

export function App({ services }: { readonly services: AppServices }) {
  return (
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme={preferences.getState().theme}
        colorSchemeManager={colorSchemeManager}
        getStyleNonce={() => styleNonce() ?? ''}
      >
        <AppServicesContext value={services}>
          <Router {...routing}>
            <Notifications position="bottom-right" limit={4} />
            <CurrentState />
            <DiagnosticsDialog />
          </Router>
        </AppServicesContext>
      </MantineProvider>
    </StrictMode>
  );
}

function CurrentState() {
  const { store, problem } = useParkSession();
  const isFileOver = useOpenedFiles();
  useDescribedPage();
  useSpelling();
  useFocusBack();
  useToldCuts();
  if (problem !== null)
    return (
      <>
        <ParkProblem problem={problem} />
        <StartCommands />
      </>
    );
  if (store === null)
    return (
      <>
        <FirstRun isFileOver={isFileOver} />
        <ReceiveDialog />
        <StartCommands />
      </>
    );
  return (
    // A park that was replaced or rejoined has a new device: nothing that views remember of the old one fits it.
    <ParkContext key={`${store.id} ${store.device}`} value={store}>
      <Frame>
        <Routes />
      </Frame>
      <RenewedNotice />
      <ReceiveDialog />
      <SaveCopyPassphrase />
      <ParkCommands />
      <ParkDialogs />
    </ParkContext>
  );
}
