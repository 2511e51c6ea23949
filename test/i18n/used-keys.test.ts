// Every key that the code names has its text, and every text is named by some code.
import { describe, expect, it } from 'vitest';
import { type EntityName, isEntityName } from '../../renderer/domain/registry/registry.ts';
import type { Namespace } from '../../renderer/i18n/catalogues.ts';
import { isNode, type Node, nodesOf, parse, propertyOf, type Source, sourcesOf, stringOf, templateParts } from './sources.ts';
import { byKey, NAMESPACES, nestedKeysOf, textsOf } from './texts.ts';

/** Their keys are derived from the registry, from intents and from problems; see registry-labels.test.ts and below. */
const DERIVED: readonly Namespace[] = ['entities', 'intents', 'problems'];
/** Words that any view may take; one that none takes at the moment is no fault. */
const VOCABULARY: readonly Namespace[] = ['common'];
/** Families of problems that share one text, since no user can do anything about the difference. */
const ONE_TEXT = ['calendarTable'];

const sources = sourcesOf('renderer/**/*.{ts,tsx}', 'electron/**/*.ts', 'build/**/*.mjs');
const keys = new Set(NAMESPACES.flatMap((namespace) => keysOf(namespace)));

describe('the code', () => {
  it('names only keys that exist', () => {
    expect(
      sources.flatMap((source) => [...patternsIn(source)].filter((use) => !isMet(use)).map((use) => `${source.file}: ${use}`)),
    ).toEqual([]);
  });

  it('records only intents that have a wording', () => {
    const uses = sources.flatMap((source) => intentsIn(source).map((key) => ({ file: source.file, key })));
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter(({ key }) => !isWorded(key)).map(({ file, key }) => `${file}: ${key}`)).toEqual([]);
  });

  it('fails only with problems that have a wording', () => {
    const uses = sources.flatMap((source) => problemsIn(source).map((code) => ({ file: source.file, code })));
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter(({ code }) => !isProblemWorded(code)).map(({ file, code }) => `${file}: ${code}`)).toEqual([]);
  });

  it('asks react-i18next for nothing itself', () => {
    const users = sources.filter((source) => !source.file.startsWith('renderer/i18n/') && importsOf(source).includes('react-i18next'));
    expect(users.map(({ file }) => file)).toEqual([]);
  });
});

describe.each(NAMESPACES.filter((namespace) => !DERIVED.includes(namespace) && !VOCABULARY.includes(namespace)))('%s', (namespace) => {
  it('holds only texts that the code names', () => {
    const uses = [...new Set(sources.flatMap((source) => [...patternsIn(source)]))].filter((use) => use.startsWith(`${namespace}:`));
    const nested = new Set(NAMESPACES.flatMap((each) => [...textsOf('en', each).values()].flatMap(nestedKeysOf)));
    const patterns = uses.map(toRegExp);
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
