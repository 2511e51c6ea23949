// The planted tree of import-rules.test.ts: what there is to import, imports that each rule must refuse, and imports that are allowed.
import type { PlantedFiles } from '../helpers/temporary-tree.ts';

/** A library in node_modules, with one export. */
const library = (name: string): PlantedFiles => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
  [`node_modules/${name}/index.js`]: 'exports.it = 1;',
});

const target = 'export const it = 1;\nexport type It = number;\n';

const importable = [
  'actions/rename.ts',
  'changes/log.ts',
  'domain/calendar/days.ts',
  'domain/date.ts',
  'domain/entities/milestone.ts',
  'i18n/format.ts',
  'platform/bridge.ts',
  'platform/content-policy.ts',
  'plans/edits-of.ts',
  'plans/read.ts',
  'reports/compose.ts',
  'state/filters.ts',
  'store/database.ts',
  'sync/send.ts',
  'ui/button.tsx',
  'views/projects/table.tsx',
  'workers/client.ts',
  'workers/plans.worker.ts',
];

/** What the planted files import. Harmless by itself. */
export const targetFiles: PlantedFiles = {
  ...library('react'),
  ...library('dexie'),
  ...library('electron'),
  ...Object.fromEntries(importable.map((file) => [`renderer/${file}`, target])),
  'renderer/i18n/set-up.ts': "import { it } from 'react';\nexport const language = it;\n",
  'renderer/domain/circle-b.ts': "import { a } from './circle-a.ts';\nexport const it = a;",
  'electron/bridge/contract.ts': target,
  'electron/services/files.ts': target,
  'electron/shell/window.ts': target,
  'assets/calendars/cn.json': '{}',
  'test/helpers/clock.ts': target,
};

/** Each would slip in unseen without the rule that it names. */
export const forbiddenFiles: readonly { readonly rule: string; readonly file: string; readonly source: string }[] = [
  forbid('domain-stays-in-its-layer', 'renderer/domain/a.ts', "import { it } from '../changes/log.ts';"),
  forbid('domain-stays-in-its-layer', 'renderer/domain/names-a-type.ts', "import type { It } from '../changes/log.ts';"),
  forbid('domain-stays-in-its-layer', 'renderer/domain/names-a-type-inline.ts', "import { type It } from '../i18n/format.ts';"),
  forbid('domain-stays-in-its-layer', 'renderer/domain/loads-later.ts', "export const later = () => import('../store/database.ts');"),
  forbid('domain-stays-in-its-layer', 'renderer/domain/passes-on.ts', "export { it } from '../store/database.ts';"),
  forbid('changes-stays-in-its-layer', 'renderer/changes/a.ts', "import { it } from '../store/database.ts';"),
  forbid(
    'changes-stays-in-its-layer',
    'renderer/changes/reads-data.ts',
    "import data from '../../assets/calendars/cn.json' with { type: 'json' };",
  ),
  forbid('store-stays-in-its-layer', 'renderer/store/a.ts', "import { it } from '../actions/rename.ts';"),
  forbid('actions-stays-in-its-layer', 'renderer/actions/a.ts', "import { it } from '../plans/read.ts';"),
  forbid('i18n-stays-in-its-layer', 'renderer/i18n/a.ts', "import { it } from '../state/filters.ts';"),
  forbid('store-takes-types-alone', 'renderer/store/types.ts', "import { it } from '../sync/send.ts';"),
  forbid('i18n-takes-types-alone', 'renderer/i18n/b.ts', "import { it } from '../changes/log.ts';"),
  forbid('sample-stays-in-its-layer', 'renderer/sample/a.ts', "import { it } from '../store/database.ts';"),
  forbid('sync-stays-in-its-layer', 'renderer/sync/a.ts', "import { it } from '../store/database.ts';"),
  forbid('plans-stays-in-its-layer', 'renderer/plans/a.ts', "import { it } from '../actions/rename.ts';"),
  forbid('reports-stays-in-its-layer', 'renderer/reports/a.ts', "import { it } from '../platform/bridge.ts';"),
  forbid('workers-stays-in-its-layer', 'renderer/workers/a.ts', "import { it } from '../store/database.ts';"),
  forbid('workers-stays-in-its-layer', 'renderer/workers/b.ts', "import { it } from '../platform/bridge.ts';"),
  forbid('state-stays-in-its-layer', 'renderer/state/a.ts', "import { it } from '../store/database.ts';"),
  forbid('platform-stays-in-its-layer', 'renderer/platform/a.ts', "import { it } from '../store/database.ts';"),
  forbid('ui-stays-in-its-layer', 'renderer/ui/a.tsx', "import { it } from '../state/filters.ts';"),
  forbid('ui-stays-in-its-layer', 'renderer/ui/knows-an-entity.tsx', "import { it } from '../domain/entities/milestone.ts';"),
  forbid('views-stays-in-its-layer', 'renderer/views/a.tsx', "import { it } from '../main.tsx';"),
  forbid('views-takes-types-alone', 'renderer/views/b.tsx', "import { it } from '../sync/send.ts';"),
  forbid('views-takes-types-alone', 'renderer/views/c.tsx', "import { it } from '../changes/log.ts';"),
  forbid('views-from-main-alone', 'renderer/ui/b.tsx', "import { it } from '../views/projects/table.tsx';"),
  forbid('views-from-main-alone', 'renderer/beside-main.tsx', "import { it } from './views/projects/table.tsx';"),
  forbid('worker-is-started-not-imported', 'renderer/views/d.tsx', "import { it } from '../workers/plans.worker.ts';"),
  forbid('pure-layers-without-page-libraries', 'renderer/changes/b.ts', "import { it } from 'react';"),
  forbid('pure-layers-without-page-libraries', 'renderer/domain/b.ts', "import { it } from 'dexie';"),
  forbid('pure-layers-without-page-libraries', 'renderer/reports/b.ts', "import { language } from '../i18n/set-up.ts';"),
  forbid('dexie-in-the-store-alone', 'renderer/actions/b.ts', "import { it } from 'dexie';"),
  forbid('page-without-node', 'renderer/store/b.ts', "import { readFileSync } from 'node:fs';"),
  forbid('page-knows-only-the-contract', 'renderer/platform/b.ts', "import type { It } from '../../electron/services/files.ts';"),
  forbid('page-takes-types-of-the-contract', 'renderer/platform/c.ts', "import { it } from '../../electron/bridge/contract.ts';"),
  forbid('electron-package-in-the-shell-alone', 'electron/services/a.ts', "import { it } from 'electron';"),
  forbid('electron-package-in-the-shell-alone', 'electron/bridge/a.ts', "import type { IpcMain } from 'electron';"),
  forbid('electron-package-in-the-shell-alone', 'renderer/platform/d.ts', "import { it } from 'electron';"),
  forbid('services-know-no-host', 'electron/services/b.ts', "import { it } from '../shell/window.ts';"),
  forbid('bridge-knows-no-host', 'electron/bridge/b.ts', "import { it } from '../shell/window.ts';"),
  forbid('hosts-know-not-the-page', 'electron/services/c.ts', "import { it } from '../../renderer/changes/log.ts';"),
  forbid('command-line-takes-pure-parts', 'electron/command-line/a.ts', "import { it } from '../../renderer/store/database.ts';"),
  forbid('command-line-without-page-libraries', 'electron/command-line/b.ts', "import { language } from '../../renderer/i18n/set-up.ts';"),
  forbid('no-cycles', 'renderer/domain/circle-a.ts', "import { it } from './circle-b.ts';\nexport const a = it;"),
  forbid('app-without-tests-and-build', 'renderer/state/b.ts', "import { it } from '../../test/helpers/clock.ts';"),
  forbid('imports-resolve', 'renderer/state/c.ts', "import { it } from './nowhere.ts';"),
];

/** What the rules must leave alone. */
export const allowedFiles: PlantedFiles = {
  'renderer/main.tsx': "import { it } from './views/projects/table.tsx';\nexport { it };\n",
  'renderer/domain/reads-data.ts': "import data from '../../assets/calendars/cn.json' with { type: 'json' };",
  'renderer/changes/allowed.ts': "import { it } from '../domain/date.ts';",
  'renderer/store/allowed.ts': "import { it } from '../changes/log.ts';\nimport { it as dexie } from 'dexie';",
  'renderer/actions/allowed.ts': "import { it } from '../store/database.ts';\nimport { it as edits } from '../plans/edits-of.ts';",
  'renderer/i18n/allowed.ts': "import type { It } from '../changes/log.ts';",
  'renderer/reports/allowed.ts': "import { it } from '../i18n/format.ts';",
  'renderer/workers/allowed.ts': "import { it } from '../plans/read.ts';\nimport '../platform/content-policy.ts';",
  'renderer/ui/allowed.tsx': "import { it } from '../domain/calendar/days.ts';\nimport { it as format } from '../i18n/format.ts';",
  'renderer/views/allowed.tsx': "import { it } from '../actions/rename.ts';\nimport { it as client } from '../workers/client.ts';",
  'renderer/views/allowed-types.tsx': "import type { It } from '../changes/log.ts';\nimport { type It as Sent } from '../sync/send.ts';",
  'renderer/platform/allowed.ts': "import type { It } from '../../electron/bridge/contract.ts';",
  'electron/services/allowed.ts': "import { it } from '../../renderer/domain/date.ts';\nimport { readFileSync } from 'node:fs';",
  'electron/shell/allowed.ts': "import { it } from 'electron';\nimport { it as files } from '../services/files.ts';",
  'electron/preload.ts': "import { it } from 'electron';",
  'electron/command-line/allowed.ts':
    "import { it } from '../../renderer/reports/compose.ts';\nimport { it as f } from '../../renderer/i18n/format.ts';",
};

function forbid(rule: string, file: string, source: string) {
  return { rule, file, source };
}
