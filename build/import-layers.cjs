// Who may import whom in renderer/: for each folder, the folders of which it may use the code, and those of which it may name the types.
// A layer, a folder in it (`domain/calendar`), or one file of it; `assets` stands for the data under assets/. A layer may always import
// itself. dependency-cruiser.cjs turns each line into rules.

/** @type {Record<string, { code: string[], types?: string[] }>} */
module.exports = {
  domain: { code: ['assets'] },
  changes: { code: ['domain'] },
  // Segments of the log are packed as bundles are, and statements united as in their keyrings; all else of sync is for sync to understand.
  store: {
    code: ['changes', 'domain', 'sync/bundle/packed-sets.ts', 'sync/trust/keyring-file.ts'],
    types: ['sync'],
  },
  // An import's rows are matched with the park at hand by `plans`, and an action turns the user's yes into edits. Reading the file
  // itself is a worker's.
  actions: {
    code: [
      'store',
      'changes',
      'domain',
      'assets',
      // Who writes here, whom it believes, and which backups stay. Bundles themselves are a worker's.
      'sync/trust',
      'sync/backup',
      'sync/bundle/packed-sets.ts',
      'sync/exchange/received-bundle.ts',
      'sync/exchange/segment.ts',
      'plans/source-plan.ts',
      'plans/plan-import.ts',
      'plans/import-plan.ts',
      'plans/import-context.ts',
      'plans/edits-of.ts',
      'plans/last-imported.ts',
      'plans/free-code.ts',
      'plans/script-language.ts',
    ],
  },
  sample: { code: ['changes', 'domain', 'assets'] },
  i18n: { code: ['domain', 'assets'], types: ['changes'] },
  sync: { code: ['changes', 'domain', 'i18n'] },
  plans: { code: ['changes', 'domain', 'i18n'] },
  reports: { code: ['changes', 'domain', 'i18n'] },
  // A worker has the page's content policy to keep, as the page has.
  workers: { code: ['sample', 'sync', 'plans', 'reports', 'changes', 'domain', 'i18n', 'platform/content-policy.ts'] },
  state: { code: ['domain', 'i18n'] },
  platform: { code: ['domain'] },
  // Dates, money and languages, but no entity.
  ui: {
    code: [
      'i18n',
      'domain/calendar',
      'domain/trend',
      'domain/registry/fields.ts',
      'domain/registry/language.ts',
      'domain/result.ts',
      'domain/assert-never.ts',
    ],
  },
  views: {
    code: ['actions', 'store', 'ui', 'state', 'domain', 'platform', 'i18n', 'workers', 'assets', 'sync/trust', 'sync/backup'],
    types: ['changes', 'sync', 'plans', 'reports'],
  },
};
