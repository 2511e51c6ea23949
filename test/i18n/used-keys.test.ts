// Every key that the code names has its text, and every text is named by some code.
import { describe, expect, it } from 'vitest';
import { type EntityName, isEntityName } from '../../renderer/domain/registry/registry.ts';
import type { Namespace } from '../../renderer/i18n/catalogues.ts';
import { isNode, type Node, nodesOf, parse, propertyOf, type Source, sourcesOf, stringOf, templateParts } from './sources.ts';
import { byKey, NAMESPACES, nestedKeysOf, placeholdersOf, textsOf } from './texts.ts';

/** Their keys are derived from the registry, from intents and from problems; see registry-labels.test.ts and below. */
const DERIVED: readonly Namespace[] = ['entities', 'intents', 'problems'];
/** Words that any view may take; one that none takes at the moment is no fault. */
const VOCABULARY: readonly Namespace[] = ['common'];
/** Families of problems that share one text, since no user can do anything about the difference. */
const ONE_TEXT = ['calendarTable'];

const sources = sourcesOf('renderer/**/*.{ts,tsx}', 'electron/**/*.ts', 'build/**/*.mjs');
const uses = sources.map((source) => ({ file: source.file, patterns: [...patternsIn(source)] }));
const keys = new Set(NAMESPACES.flatMap((namespace) => keysOf(namespace)));

describe('the code', () => {
  it('names only keys that exist', () => {
    const missing = uses.flatMap(({ file, patterns }) => patterns.filter((use) => !isMet(use)).map((use) => `${file}: ${use}`));
    expect(missing).toEqual([]);
  });

  it('fills the placeholders of each text', () => {
    const lacks = sources.flatMap((source) => unfilledIn(source).map((lack) => `${source.file}: ${lack}`));
    expect(lacks).toEqual([]);
  });

  it('records only intents that have a wording', () => {
    const recorded = sources.flatMap((source) => intentsIn(source).map((key) => ({ file: source.file, key })));
    expect(recorded.length).toBeGreaterThan(0);
    expect(recorded.filter(({ key }) => !isWorded(key)).map(({ file, key }) => `${file}: ${key}`)).toEqual([]);
  });

  it('fails only with problems that have a wording', () => {
    const failures = sources.flatMap((source) => problemsIn(source).map((code) => ({ file: source.file, code })));
    expect(failures.length).toBeGreaterThan(0);
    expect(failures.filter(({ code }) => !isProblemWorded(code)).map(({ file, code }) => `${file}: ${code}`)).toEqual([]);
  });

  it('asks react-i18next for nothing itself', () => {
    const users = sources.filter((source) => !source.file.startsWith('renderer/i18n/') && importsOf(source).includes('react-i18next'));
    expect(users.map(({ file }) => file)).toEqual([]);
  });
});

describe.each(NAMESPACES.filter((namespace) => !DERIVED.includes(namespace) && !VOCABULARY.includes(namespace)))('%s', (namespace) => {
  it('holds only texts that the code names', () => {
    const own = uses.flatMap(({ patterns }) => patterns).filter((use) => use.startsWith(`${namespace}:`));
    const nested = new Set(NAMESPACES.flatMap((each) => [...textsOf('en', each).values()].flatMap(nestedKeysOf)));
    const patterns = [...new Set(own)].map(toRegExp);
    expect(keysOf(namespace).filter((key) => !nested.has(key) && !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
  });
});

describe('the search for keys', () => {
  const found = (code: string) => [...patternsIn(parse('sample.tsx', code))];

  it('finds keys in calls, tables, templates and declarations', () => {
    expect(found("t('common:add'); const k: Key = 'report:a.b'; t(`cli:usage`)")).toEqual(['common:add', 'report:a.b', 'cli:usage']);
    expect(found(`t(\`overview:reason.\${code}.short\`)`)).toEqual(['overview:reason.*.short']);
    expect(found('// i18n-uses: plans:finding.*, cli:exit.*\n')).toEqual(['plans:finding.*', 'cli:exit.*']);
  });

  it('finds placeholders that a call does not fill', () => {
    const unfilled = (code: string) => unfilledIn(parse('sample.tsx', code));
    expect(unfilled("t('common:workingDays')")).toEqual(['common:workingDays lacks count']);
    expect(unfilled("t('common:label', { name })")).toEqual(['common:label lacks value']);
    expect(unfilled("say(context, 'common:label', { value: 1 })")).toEqual(['common:label lacks name']);
    expect(unfilled("t('common:label', { name, ...rest }); t('common:label', params); t('common:add'); table('common:label')")).toEqual([]);
  });

  it('takes nothing else for a key', () => {
    expect(
      found("// t('common:nothing')\nconst a = 'https://x'; const b = 'common:'; const c = 'common: a sentence'; t('entities:x')"),
    ).toEqual([]);
  });
});

function keysOf(namespace: Namespace): string[] {
  return [...byKey(textsOf('en', namespace)).keys()].map((key) => `${namespace}:${key}`);
}

/** The keys that a source names, with `*` where an expression stands or a comment says so. */
function patternsIn(source: Source): Set<string> {
  const declared = source.comments.flatMap((comment) => /i18n-uses:(.*)/.exec(comment)?.[1]?.split(',') ?? []).map((use) => use.trim());
  const written = [...nodesOf(source.program)].map((node) => stringOf(node) ?? templateParts(node)?.join('*') ?? '');
  return new Set([...written, ...declared].filter(isTypedKey));
}

function isTypedKey(text: string): boolean {
  const namespace = NAMESPACES.find((name) => text.startsWith(`${name}:`));
  return namespace !== undefined && !DERIVED.includes(namespace) && /^\w+:[\w*]+(\.[\w*-]+)*$/.test(text);
}

function isMet(use: string): boolean {
  if (!use.includes('*')) return keys.has(use);
  const pattern = toRegExp(use);
  return [...keys].some((key) => pattern.test(key));
}

function toRegExp(use: string): RegExp {
  return new RegExp(`^${use.replaceAll('.', '\\.').replaceAll('*', '.+')}$`);
}

/** The placeholders that calls with a plain key and plain parameters leave open. */
function unfilledIn(source: Source): string[] {
  return [...nodesOf(source.program)].flatMap((node) => {
    const given: readonly unknown[] = node.type === 'CallExpression' && Array.isArray(node.arguments) ? node.arguments : [];
    return given.flatMap((argument, at) => {
      const key = stringOf(argument);
      const params = given[at + 1];
      if (key === null || !keys.has(key) || (params === undefined && calleeOf(node) !== 't')) return [];
      const names = params === undefined ? [] : namesIn(params);
      return names === null ? [] : placeholdersOf(textsAt(key)).flatMap((name) => (names.includes(name) ? [] : [`${key} lacks ${name}`]));
    });
  });
}

/** The names of an object literal's properties; null where they cannot be told. */
function namesIn(node: unknown): string[] | null {
  if (!isNode(node) || node.type !== 'ObjectExpression' || !Array.isArray(node.properties)) return null;
  const names = node.properties.map((property) => (isNode(property) && isNode(property.key) ? String(property.key.name) : null));
  return names.every((name) => name !== null) ? names : null;
}

function textsAt(key: string): Iterable<string> {
  const [name, path = ''] = key.split(':');
  const namespace = NAMESPACES.find((each) => each === name);
  return namespace === undefined ? [] : (byKey(textsOf('en', namespace)).get(path)?.values() ?? []);
}

/** The keys of intents in calls of `commit({ key: … })`; `*.create` where the entity is an expression. */
function intentsIn(source: Source): string[] {
  return callsOf(source, 'commit').flatMap(([intent]) => {
    const key = propertyOf(intent, 'key');
    const text = stringOf(key) ?? (key === null ? null : (templateParts(key)?.join('*') ?? null));
    return text === null ? [] : [text];
  });
}

function isWorded(key: string): boolean {
  const [table = '', deed = ''] = key.split('.');
  return keys.has(`intents:${key}`) || ((table === '*' || isEntity(table)) && keys.has(`intents:row.${deed}`));
}

function isEntity(name: string): name is EntityName {
  return isEntityName(name);
}

function problemsIn(source: Source): string[] {
  return callsOf(source, 'failure').flatMap(([code]) => stringOf(code) ?? []);
}

function isProblemWorded(code: string): boolean {
  return keys.has(`problems:${code}.what`) || ONE_TEXT.includes(code.split('.')[0] ?? '');
}

/** The arguments of every call of a function or method of that name. */
function callsOf(source: Source, name: string): (readonly unknown[])[] {
  return [...nodesOf(source.program)]
    .filter((node) => calleeOf(node) === name)
    .map((node) => (Array.isArray(node.arguments) ? node.arguments : []));
}

function calleeOf({ type, callee }: Node): unknown {
  if (type !== 'CallExpression' || !isNode(callee)) return null;
  return isNode(callee.property) ? callee.property.name : callee.name;
}

function importsOf(source: Source): string[] {
  return [...nodesOf(source.program)].filter(({ type }) => type === 'ImportDeclaration').flatMap((node) => stringOf(node.source) ?? []);
}
