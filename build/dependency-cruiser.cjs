// The import rules of the house. test/toolchain/import-rules.test.ts shows for each of them that it catches a planted violation.
const layers = require('./import-layers.cjs');

/** @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule */

/**
 * Pattern of an entry of the table of layers.
 * @param {string} name a folder or a file
 */
function placeOf(name) {
  if (name === 'assets') return '^assets/';
  return name.endsWith('.ts') ? `^renderer/${name.replaceAll('.', '\\.')}$` : `^renderer/${name}/`;
}

/** @param {Rule} rule @returns {Rule} */
const asError = (rule) => ({ ...rule, severity: 'error' });

/** What only the page or the store may lean on. The pure parts run in a worker and in Node as well. */
const pageLibraries = '^node_modules/(react|react-dom|react-i18next|@mantine/|@tanstack/|dexie|zustand|wouter)';

/** The layers that the command line, and every worker, can run. */
const pureLayers = 'domain|changes|sample|sync|plans|reports';

/**
 * Each layer names what it may import; everything else of ours is out of bounds.
 * @type {Rule[]}
 */
const layerRules = Object.entries(layers).map(([layer, { code, types = [] }]) => ({
  name: `${layer}-stays-in-its-layer`,
  comment: `renderer/${layer} may import ${[...code, ...types].join(', ') || 'nothing of ours'} (build/import-layers.cjs).`,
  from: { path: `^renderer/${layer}/` },
  to: {
    path: '^(renderer|assets)/',
    pathNot: [layer, ...code, ...types].map(placeOf),
  },
}));

/**
 * Where a layer may name types alone.
 * @type {Rule[]}
 */
const typesAloneRules = Object.entries(layers)
  .filter(([, { types = [] }]) => types.length > 0)
  .map(([layer, { code, types = [] }]) => ({
    name: `${layer}-takes-types-alone`,
    comment: `renderer/${layer} may name the types of ${types.join(', ')}, but runs none of their code.`,
    from: { path: `^renderer/${layer}/` },
    to: { path: `^renderer/(${types.join('|')})/`, pathNot: code.map(placeOf), dependencyTypesNot: ['type-only'] },
  }));

/** @type {Rule[]} */
const rendererRules = [
  {
    name: 'views-from-main-alone',
    comment: 'Views are put on screen by main.tsx; nothing else knows them.',
    from: { pathNot: '^renderer/(views/|main\\.tsx$)' },
    to: { path: '^renderer/views/' },
  },
  {
    name: 'worker-is-started-not-imported',
    comment: 'What runs in a worker is started by its client in renderer/workers, never imported into the page.',
    from: { pathNot: '^renderer/workers/' },
    to: { path: '\\.worker\\.ts$' },
  },
  {
    name: 'pure-layers-without-page-libraries',
    comment: 'The pure parts, and whatever they reach, run in Node and in workers: no React, Dexie or zustand.',
    from: { path: `^renderer/(${pureLayers})/` },
    to: { path: pageLibraries, reachable: true },
  },
  {
    name: 'dexie-in-the-store-alone',
    comment: 'The store is the only part that knows the database.',
    from: { path: '^(renderer|electron)/', pathNot: '^renderer/store/' },
    to: { path: '^node_modules/dexie' },
  },
  {
    name: 'page-without-node',
    comment: 'The page is sandboxed; it has no Node.',
    from: { path: '^renderer/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'page-knows-only-the-contract',
    comment: 'Of electron/, the page knows the bridge contract and nothing else.',
    from: { path: '^renderer/' },
    to: { path: '^electron/', pathNot: '^electron/bridge/contract\\.ts$' },
  },
  {
    name: 'page-takes-types-of-the-contract',
    comment: 'Only the types of the bridge contract reach the page: its code belongs to the hosts.',
    from: { path: '^renderer/' },
    to: { path: '^electron/bridge/contract\\.ts$', dependencyTypesNot: ['type-only'] },
  },
];

/** @type {Rule[]} */
const electronRules = [
  {
    name: 'electron-package-in-the-shell-alone',
    comment: 'Services, bridge, loopback host and command line run without Electron; the page never sees it.',
    from: { path: '^(renderer|electron)/', pathNot: '^electron/(shell/|main\\.ts$|preload\\.ts$)' },
    to: { path: '^(node_modules/)?electron(/|$)', pathNot: '^electron/' },
  },
  {
    name: 'services-know-no-host',
    comment: 'Services are handed what they need by whichever host runs them.',
    from: { path: '^electron/services/' },
    to: { path: '^electron/(shell/|loopback/|command-line/|main\\.ts$|preload\\.ts$)' },
  },
  {
    name: 'bridge-knows-no-host',
    comment: 'The contract and its dispatcher serve every host alike.',
    from: { path: '^electron/bridge/' },
    to: { path: '^electron/(shell/|loopback/|command-line/|main\\.ts$|preload\\.ts$)' },
  },
  {
    name: 'hosts-know-not-the-page',
    comment: 'Outside the page, only domain is shared: what a Problem or a date is.',
    from: { path: '^electron/', pathNot: '^electron/command-line/' },
    to: { path: '^renderer/', pathNot: '^renderer/domain/' },
  },
  {
    name: 'command-line-takes-pure-parts',
    comment: 'The command line works with the parts of renderer/ that need no page.',
    from: { path: '^electron/command-line/' },
    to: { path: '^renderer/', pathNot: `^renderer/(${pureLayers}|i18n)/` },
  },
  {
    name: 'command-line-without-page-libraries',
    comment: 'Of i18n too the command line takes what needs no React.',
    from: { path: '^electron/command-line/' },
    to: { path: pageLibraries, reachable: true },
  },
];

/** @type {Rule[]} */
const houseRules = [
  {
    name: 'no-cycles',
    comment: 'Files that import each other are one file in two places.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'app-without-tests-and-build',
    comment: 'What is shipped does not depend on how it is built or tested.',
    from: { path: '^(renderer|electron)/' },
    to: { path: '^(test|build)/' },
  },
  {
    name: 'imports-resolve',
    comment: 'An import that leads nowhere hides what it was meant to reach from every other rule.',
    from: {},
    to: { couldNotResolve: true },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...layerRules, ...typesAloneRules, ...rendererRules, ...electronRules, ...houseRules].map(asError),
  options: {
    doNotFollow: { path: 'node_modules' },
    // TypeScript 7 has no parser for others to use yet; swc's sees type imports, and tells them apart.
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
