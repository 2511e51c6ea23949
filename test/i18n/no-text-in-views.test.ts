// Views hold no text of their own: it would stay in one language.
import { describe, expect, it } from 'vitest';
import { isNode, type Node, nodesOf, parse, type Source, sourcesOf, stringOf, templateParts } from './sources.ts';

/** The attributes that a person sees or hears. */
const SPOKEN =
  /^(title|label|placeholder|alt|description|message|summary|heading|legend|caption|error|text|aria-(label|description|roledescription|valuetext|placeholder))$/;
/** Names of keys are written on the keys, in every language alike. */
const KEY_NAMES = ['Kbd', 'kbd'];
/** The product has one name in all languages. */
const PRODUCT = 'Caravan';

describe('a view', () => {
  it('shows no text but that of the catalogues', () => {
    const views = sourcesOf('renderer/**/*.tsx');
    expect(views.length).toBeGreaterThan(0);
    expect(views.flatMap((view) => textsIn(view).map((text) => `${view.file}: ${text}`))).toEqual([]);
  });
});

describe('the search for texts', () => {
  const found = (code: string) => textsIn(parse('sample.tsx', `const view = ${code};`));

  it('finds text between tags, in what is shown, in attributes, and in another script anywhere', () => {
    expect(found('<p>Hello</p>')).toEqual(['Hello']);
    expect(found("<p>{late ? 'Late' : null}</p>")).toEqual(['Late']);
    expect(found(`<p>{late && \`\${n} days\`}</p>`)).toEqual([' days']);
    expect(found("<p>{name ?? 'Unnamed'}{n + ' days'}</p>")).toEqual(['Unnamed', ' days']);
    expect(found('<Button title="Save" />')).toEqual(['Save']);
    expect(found("<Button aria-label={open ? 'Close' : t('common:open')} />")).toEqual(['Close']);
    expect(found("format('веха')")).toEqual(['веха']);
  });

  it('lets keys, marks, styles and names of keys on the keyboard pass', () => {
    expect(found('<p className="wide">{t(\'common:add\')}: {a} — {b}</p>')).toEqual([]);
    expect(found('<Kbd>Ctrl</Kbd>')).toEqual([]);
    expect(found('<Title>Caravan</Title>')).toEqual([]);
    expect(found("<p>{sort === 'ascending' && <Arrow />}</p>")).toEqual([]);
    expect(found('<Tab value="list">{rows.map((row) => <Row key={row.id} kind={kindOf(\'x\', row)} />)}</Tab>')).toEqual([]);
  });
});

function textsIn(source: Source): string[] {
  const nodes = [...nodesOf(source.program)];
  const keyNames = new Set(nodes.filter(isKeyName).flatMap((node) => [...nodesOf(node)]));
  const shown = nodes.filter((node) => !keyNames.has(node)).flatMap(shownBy);
  const foreign = nodes.flatMap(piecesOf).filter((text) => /\p{Script=Han}|\p{Script=Cyrillic}/u.test(text));
  return [...new Set([...shown, ...foreign].filter((text) => /\p{L}/u.test(text) && text !== PRODUCT))];
}

/** What a node of JSX shows by itself. */
function shownBy(node: Node): string[] {
  if (node.type === 'JSXText') return [String(node.value).trim()];
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
    const children: unknown[] = Array.isArray(node.children) ? node.children : [];
    return children.flatMap((child) => (isNode(child) && child.type === 'JSXExpressionContainer' ? resultsOf(child.expression) : []));
  }
  if (node.type !== 'JSXAttribute' || !isNode(node.name) || !SPOKEN.test(String(node.name.name))) return [];
  return resultsOf(isNode(node.value) && node.value.type === 'JSXExpressionContainer' ? node.value.expression : node.value);
}

/** The texts that an expression can come to, calls aside. */
function resultsOf(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === 'ConditionalExpression') return [...resultsOf(node.consequent), ...resultsOf(node.alternate)];
  if (node.type === 'LogicalExpression') return [...(node.operator === '&&' ? [] : resultsOf(node.left)), ...resultsOf(node.right)];
  if (node.type === 'BinaryExpression') return node.operator === '+' ? [...resultsOf(node.left), ...resultsOf(node.right)] : [];
  return piecesOf(node);
}

function piecesOf(node: Node): string[] {
  const text = stringOf(node);
  return text === null ? (templateParts(node) ?? []) : [text];
}

function isKeyName({ type, openingElement }: Node): boolean {
  return (
    type === 'JSXElement' && isNode(openingElement) && isNode(openingElement.name) && KEY_NAMES.includes(String(openingElement.name.name))
  );
}
