// What the user chooses outside the page, in menus and on notifications, is done by the page.
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { Command } from '../../platform/platform.ts';
import { prefer } from '../../state/preferences.ts';
import { undoInField } from '../../ui/undo-in-field.ts';
import { useHandler } from '../../ui/use-handler.ts';
import { focusNewPark } from '../first-run/new-park-focus.ts';
import { useOpenBundle } from '../first-run/use-open-bundle.ts';
import { chooseLanguage } from '../frame/language-switch.tsx';
import { useAppServices } from '../park/app-services.ts';
import { enterPark } from '../park/park-session.ts';
import { useRun } from '../park/use-run.ts';

/** What only the state of the app can do that is on screen; the rest is the same in all. */
export type CommandsOfState = { readonly [Name in StateCommand]: () => void };

type StateCommand = 'parks' | 'importPlan' | 'saveCopy' | 'search' | 'undo' | 'redo';

export function useCommands(own: CommandsOfState): void {
  const { menu } = useAppServices().platform;
  const act = useHandler(useCommandAct(own));
  useEffect(() => menu?.onCommand(act), [menu, act]);
}

function useCommandAct(own: CommandsOfState): (command: Command) => void {
  const openBundle = useOpenBundle();
  const openPark = useOpenPark();
  const [, navigate] = useLocation();
  return (command) => {
    switch (command.name) {
      case 'newPark':
        own.parks();
        return focusNewPark();
      case 'openBundle':
        return void openBundle();
      case 'openPark':
        return void openPark(command.park);
      case 'goTo':
        return navigate(command.path);
      case 'setTheme':
        return prefer({ theme: command.theme });
      case 'setLanguage':
        return chooseLanguage(command.language);
      case 'undo':
      case 'redo':
        return undoInField(command.name) ? undefined : own[command.name]();
      case 'parks':
      case 'importPlan':
      case 'saveCopy':
      case 'search':
        return own[command.name]();
    }
  };
}

function useOpenPark(): (parkId: string) => Promise<void> {
  const services = useAppServices();
  const run = useRun();
  return async (parkId) => {
    await run(enterPark(services, parkId));
  };
}
