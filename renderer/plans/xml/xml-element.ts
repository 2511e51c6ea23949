// A read-only look at an element, whatever it holds: names that a file makes up cannot reach anything but its own content.

const TEXT = '#text';
const CDATA = '#cdata';
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

export class XmlElement {
  readonly #content: unknown;

  /** @param content as fast-xml-parser builds it with `textNodeName` and `cdataPropName` as above and entities left alone */
  constructor(content: unknown) {
    this.#content = content;
  }

  /** The child elements of that name, in order. */
  elements(name: string): XmlElement[] {
    const found = ownProperty(this.#content, name);
    if (found === undefined) return [];
    return (Array.isArray(found) ? found : [found]).map((content) => new XmlElement(content));
  }

  /** The first child element of that name; an empty one where there is none. */
  element(name: string): XmlElement {
    return this.elements(name)[0] ?? new XmlElement('');
  }

  has(name: string): boolean {
    return ownProperty(this.#content, name) !== undefined;
  }

  /** The text of the first child element of that name, without the space around it; '' where there is none. */
  text(name: string): string {
    return this.element(name).ownText().trim();
  }

  ownText(): string {
    if (typeof this.#content === 'string') return decodeEntities(this.#content);
    const text = ownProperty(this.#content, TEXT);
    const literal = ownProperty(this.#content, CDATA);
    return (
      (typeof text === 'string' ? decodeEntities(text) : '') +
      (Array.isArray(literal) ? literal.join('') : typeof literal === 'string' ? literal : '')
    );
  }
}

function ownProperty(content: unknown, name: string): unknown {
  if (typeof content !== 'object' || content === null || !Object.hasOwn(content, name)) return undefined;
  return Reflect.get(content, name);
}

/** The five entities that XML has of itself, and characters by number. Any other stays as it is written. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}
