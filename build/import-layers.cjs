// Who may import whom in renderer/: for each folder, the folders of which it may use the code, and those of which it may name the types.
// `assets` stands for the data under assets/. A folder may always import itself. dependency-cruiser.cjs turns each line into rules.

/** @type {Record<string, { code: string[], types?: string[] }>} */
module.exports = {
  domain: { code: ['assets'] },
  changes: { code: ['domain'] },
  store: { code: ['changes', 'domain'] },
  actions: { code: ['store', 'sample', 'changes', 'domain', 'assets'] },
  sample: { code: ['changes', 'domain', 'assets'] },
  i18n: { code: ['domain', 'assets'], types: ['changes'] },
  sync: { code: ['changes', 'domain', 'i18n'] },
  plans: { code: ['changes', 'domain', 'i18n'] },
  reports: { code: ['changes', 'domain', 'i18n'] },
  workers: { code: ['sample', 'platform', 'sync', 'plans', 'reports', 'changes', 'domain', 'i18n'] },
  state: { code: ['domain', 'i18n'] },
  platform: { code: ['domain'] },
  ui: { code: ['i18n', 'domain'] },
  views: {
    code: ['actions', 'store', 'ui', 'state', 'domain', 'platform', 'i18n', 'workers', 'assets'],
    types: ['changes', 'sync', 'plans', 'reports'],
  },
};
