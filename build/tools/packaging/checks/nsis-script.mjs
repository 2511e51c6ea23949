// Whether the script that an installer for Windows was compiled from does what is promised: three languages, the file type, for one user, and no
// data deleted unasked.
import { readFileSync } from 'node:fs';
import { inProject } from '../../project.mjs';

/** [what, in the generated script] */
const IN_SCRIPT = /** @type {[string, RegExp][]} */ ([
  ['English', /MUI_LANGUAGE "English"/],
  ['Russian', /MUI_LANGUAGE "Russian"/],
  ['Chinese', /MUI_LANGUAGE "SimpChinese"/],
  ['our own part', /^!include ".*installer\.nsh"$/m],
]);

const IN_INSTALLER = /** @type {[string, RegExp][]} */ ([
  [
    'the file type, with its name and icon',
    /APP_ASSOCIATE "caravan" "Caravan\.Bundle" "\$\(caravanBundle\)" "\$INSTDIR\\resources\\document\.ico"/,
  ],
]);

const IN_UNINSTALLER = /** @type {[string, RegExp][]} */ ([['the end of the file type', /APP_UNASSOCIATE "caravan" "Caravan\.Bundle"/]]);

const LANGUAGES = [1033, 1049, 2052];

/**
 * @param {string[]} scripts as they were given to the compiler: one for the uninstaller, one for the installer around it
 * @returns {string[]} what is wrong
 */
export function nsisFaults(scripts) {
  const uninstaller = scripts.find((script) => script.includes('!macro unregisterFileAssociations')) ?? '';
  const installer = scripts.find((script) => script.includes('!macro registerFileAssociations')) ?? '';
  return [
    ...lacking('the uninstaller', uninstaller, [...IN_SCRIPT, ...IN_UNINSTALLER]),
    ...lacking('the installer', installer, [...IN_SCRIPT, ...IN_INSTALLER]),
    ...includeFaults(readFileSync(inProject('build/installer/installer.nsh'), 'utf8')),
  ];
}

/**
 * @param {string} include the text of installer.nsh
 * @returns {string[]}
 */
export function includeFaults(include) {
  const strings = [...include.matchAll(/^LangString (\w+) (\d+) ".+"$/gm)].map(([, name, language]) => `${name} ${language}`);
  const names = new Set(strings.map((entry) => entry.split(' ')[0]));
  const untranslated = [...names].flatMap((name) =>
    LANGUAGES.filter((language) => !strings.includes(`${name} ${language}`)).map(
      (language) => `installer.nsh: ${name} is not there in ${language}`,
    ),
  );
  return [
    ...untranslated,
    ...(/isForceCurrentInstall "1"/.test(include) ? [] : ['the installer is not for the current user alone']),
    ...(/\$\{ifNot\} \$\{isUpdated\}[\s\S]*MB_DEFBUTTON2 .* \/SD IDNO IDNO (\w+)\s+RMDir[\s\S]*\1:/.test(include)
      ? []
      : ['the uninstaller may delete data unasked']),
  ];
}

/**
 * @param {string} where
 * @param {string} script
 * @param {[string, RegExp][]} parts
 */
const lacking = (where, script, parts) => parts.filter(([, pattern]) => !pattern.test(script)).map(([what]) => `${where} lacks ${what}`);
