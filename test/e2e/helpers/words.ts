// The texts of the app as a test looks for them: from the catalogues, so that a better wording breaks no test.
import { readFileSync } from 'node:fs';
import type enFirstRun from '../../../assets/locales/en/firstRun.json';
import type enFrame from '../../../assets/locales/en/frame.json';
import type enPlanView from '../../../assets/locales/en/planView.json';
import type enProblems from '../../../assets/locales/en/problems.json';
import type enSettings from '../../../assets/locales/en/settings.json';
import type enShell from '../../../assets/locales/en/shell.json';
import type { Language } from '../../../renderer/domain/registry/language.ts';
import { projectRoot } from '../../helpers/project.ts';

export interface Words {
  readonly firstRun: typeof enFirstRun;
  readonly frame: typeof enFrame;
  readonly settings: typeof enSettings;
  readonly problems: typeof enProblems;
  readonly planView: typeof enPlanView;
  readonly shell: typeof enShell;
}

/** The frame's texts in a language; `catalogue` reads any other namespace. */
export function words(language: Language): Words {
  const read = <Name extends keyof Words>(name: Name) => catalogue(language, name) as Words[Name]; // a test holds the languages to one shape
  return {
    firstRun: read('firstRun'),
    frame: read('frame'),
    settings: read('settings'),
    problems: read('problems'),
    planView: read('planView'),
    shell: read('shell'),
  };
}

/** One namespace of texts, as JSON. */
export function catalogue(language: Language, namespace: string): unknown {
  return JSON.parse(readFileSync(`${projectRoot}/assets/locales/${language}/${namespace}.json`, 'utf8'));
}
