// The sources as syntax trees, for the tests that look for keys and for texts outside the catalogues.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

export interface Source {
  /** Relative to the project, with slashes. */
  readonly file: string;
  readonly program: Node;
  readonly comments: readonly string[];
}

/** The parsed files of the project that match. */
export function sourcesOf(...patterns: readonly string[]): Source[] {
  return globSync(patterns, { cwd: ROOT }).map((file) => parse(file.replaceAll('\\', '/'), readFileSync(path.join(ROOT, file), 'utf8')));
}

export function parse(file: string, code: string): Source {
  const { program, comments, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  // A tree of plain objects; what is read of a node is checked where it is read.
  return { file, program: program as unknown as Node, comments: comments.map(({ value }) => value) };
}

/** Every node of a tree, parents first. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesOf(child);
  }
}

/** The text of a string literal or of a template without expressions; null for any other node. */
export function stringOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  const parts = templateParts(node);
  return parts?.length === 1 ? (parts[0] ?? null) : null;
}

/** The fixed parts of a template literal, between which its expressions stand; null for any other node. */
export function templateParts(node: Node): string[] | null {
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return null;
  return node.quasis.map((quasi: { value: { cooked: string } }) => quasi.value.cooked);
}

/** The value of a property of an object literal. */
export function propertyOf(node: unknown, name: string): Node | null {
  if (!isNode(node) || node.type !== 'ObjectExpression' || !Array.isArray(node.properties)) return null;
  const property = node.properties.find((each) => isNode(each) && isNode(each.key) && each.key.name === name);
  return isNode(property?.value) ? property.value : null;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
