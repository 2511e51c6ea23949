// Looks through an XML text once, before anything is built from it: no document type and so no entities, no deep nesting,
// every tag closed. The parser behind this guard is lenient: it reads half a file without a word.
import { failure, type Result, success } from '../../domain/result.ts';

/** MSPDI needs 9. */
const DEEPEST = 40;
const MARKS = ['<!--', '<![CDATA[', '</', '<?'];
const NAME = /[^\s/>"'=<&]+/y;

/** The root element's tag as written. Problems: `plan.notXml`, `plan.malformedXml`, `plan.truncated`, `plan.entityDeclaration`, `plan.tooDeep`. */
export function guardXml(text: string): Result<string> {
  if (!text.trimStart().startsWith('<')) return failure('plan.notXml');
  return new Guard(text).run();
}

type Refusal = ReturnType<typeof failure>;

class Guard {
  readonly #text: string;
  readonly #open: string[] = [];
  #at = 0;
  #root: string | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  run(): Result<string> {
    for (;;) {
      const next = this.#text.indexOf('<', this.#at);
      const between = this.#open.length > 0 ? '' : this.#text.slice(this.#at, next < 0 ? undefined : next);
      if (between.trim() !== '') return this.#malformed();
      if (next < 0) return this.#root === null || this.#open.length > 0 ? failure('plan.truncated') : success(this.#root);
      this.#at = next;
      const refusal = this.#markup();
      if (refusal !== null) return refusal;
    }
  }

  #markup(): Refusal | null {
    const starts = (mark: string) => this.#text.startsWith(mark, this.#at);
    if (starts('<!--')) return this.#skipTo('-->', 4);
    if (starts('<![CDATA[')) return this.#open.length > 0 ? this.#skipTo(']]>', 9) : this.#malformed();
    if (starts('<?')) return this.#skipTo('?>', 2);
    if (starts('</')) return this.#closeTag();
    return starts('<!') ? this.#declaration() : this.#openTag();
  }

  #skipTo(end: string, from: number): Refusal | null {
    const found = this.#text.indexOf(end, this.#at + from);
    this.#at = found + end.length;
    return found < 0 ? failure('plan.truncated') : null;
  }

  /** A document type or anything else that begins with `<!`, unless the file ends before it can be told. */
  #declaration(): Refusal {
    const rest = this.#text.slice(this.#at, this.#at + 12);
    return MARKS.some((mark) => mark.startsWith(rest)) ? failure('plan.truncated') : failure('plan.entityDeclaration');
  }

  #openTag(): Refusal | null {
    const name = this.#nameOfTag();
    const end = this.#endOfTag();
    if (end < 0) return failure('plan.truncated');
    if (name === '' || (this.#root !== null && this.#open.length === 0)) return this.#malformed();
    this.#root ??= this.#text.slice(this.#at, end + 1);
    if (this.#text[end - 1] !== '/') this.#open.push(name);
    this.#at = end + 1;
    return this.#open.length > DEEPEST ? failure('plan.tooDeep', { most: DEEPEST }) : null;
  }

  #closeTag(): Refusal | null {
    const end = this.#text.indexOf('>', this.#at);
    if (end < 0) return failure('plan.truncated');
    if (this.#text.slice(this.#at + 2, end).trimEnd() !== this.#open.pop()) return this.#malformed();
    this.#at = end + 1;
    return null;
  }

  /** Where the tag's `>` is; one within quotes does not end it. */
  #endOfTag(): number {
    const next = this.#text.indexOf('>', this.#at);
    if (!/["']/.test(this.#text.slice(this.#at, next))) return next;
    let quote = '';
    for (let at = this.#at + 1; at < this.#text.length; at += 1) {
      const character = this.#text.charAt(at);
      if (quote !== '') quote = character === quote ? '' : quote;
      else if (character === '"' || character === "'") quote = character;
      else if (character === '>') return at;
    }
    return -1;
  }

  #nameOfTag(): string {
    NAME.lastIndex = this.#at + 1;
    return NAME.exec(this.#text)?.[0] ?? '';
  }

  #malformed(): Refusal {
    return failure('plan.malformedXml', { line: this.#text.slice(0, this.#at).split('\n').length });
  }
}
