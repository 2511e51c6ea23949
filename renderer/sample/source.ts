// The sample park's source, checked at the edge: rows by a key that people can read, and the story that writes them.
import { z } from 'zod';
import { type EntityName, isEntityName } from '../domain/registry/registry.ts';
import { instantOf, localInstant } from './local-instant.ts';

const key = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
const values = z.record(z.string(), z.json());

const park = z.strictObject({
  key,
  name: z.string().min(1),
  /** Device key to the key of the site where it stands. */
  devices: z.record(key, key),
  /** Texts that lack a language on purpose, as `row.field.language`. */
  gaps: z.array(z.string()),
});

const event = z.strictObject({
  /** Local time with its offset: 2026-03-12T10:15+08:00. */
  on: localInstant,
  device: key,
  /** The key of a person, who writes in the first of their languages. */
  author: key,
  /** A key of the intents' catalogue. */
  intent: z.string().regex(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/),
  /** Keys of rows, which begin to be with the values that the source gives them. */
  create: z.array(key).optional(),
  /** Row key to field to value. */
  update: z.record(key, values).optional(),
  /** Several intents of one kind, a few minutes apart: the rows that each creates. */
  each: z.array(z.array(key).min(1)).optional(),
});

const fileSchema = z.strictObject({
  park: park.optional(),
  /** Entity to row key to values. */
  rows: z.record(z.string(), z.record(key, values)).optional(),
  story: z.array(event).optional(),
});

export interface SourceRow {
  readonly file: string;
  readonly key: string;
  readonly table: EntityName;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface SourceEvent extends z.infer<typeof event> {
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly ms: number;
}

export interface Source {
  readonly park: z.infer<typeof park>;
  readonly rows: ReadonlyMap<string, SourceRow>;
  /** In the order of time. */
  readonly story: readonly SourceEvent[];
}

/** Reads the files of the source. A mistake in them is a bug: it throws, naming the file and the key. */
export function parseSource(files: Readonly<Record<string, unknown>>): Source {
  const parsed = Object.entries(files).map(([file, json]) => ({ file, ...parseFile(file, json) }));
  const about = parsed.find((each) => each.park !== undefined)?.park;
  if (about === undefined) throw sourceError(Object.keys(files).join(', '), 'park', 'no file describes the park');
  const rows = new Map<string, SourceRow>();
  for (const { file, rows: tables = {} } of parsed) collectRows(rows, file, tables);
  const story = parsed.flatMap(({ file, story: events = [] }) => events.map((each) => ({ ...each, file, ms: instantOf(each.on) })));
  return { park: about, rows, story: story.sort((a, b) => a.ms - b.ms) };
}

/** An error of the source: where it stands and what is wrong. */
export function sourceError(file: string, key: string, what: string): Error {
  return new Error(`sample park, ${file}, ${key}: ${what}`);
}

function parseFile(file: string, json: unknown): z.infer<typeof fileSchema> {
  const parsed = fileSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw sourceError(file, issue?.path.join('.') ?? '', issue?.message ?? 'not as the schema says');
}

function collectRows(
  rows: Map<string, SourceRow>,
  file: string,
  tables: Readonly<Record<string, Readonly<Record<string, SourceRow['values']>>>>,
): void {
  for (const [table, members] of Object.entries(tables)) {
    if (!isEntityName(table)) throw sourceError(file, table, 'no such entity');
    for (const [rowKey, rowValues] of Object.entries(members)) {
      if (rows.has(rowKey)) throw sourceError(file, rowKey, `this key stands in ${rows.get(rowKey)?.file} already`);
      rows.set(rowKey, { file, key: rowKey, table, values: rowValues });
    }
  }
}
