// Runs in the page, as one function that uses nothing from outside itself: finds texts that are cut off and texts that are written over.
// A text is where its own rectangles are, not where its element is.

/** @returns one line for each text at fault, without repetitions */
export async function findIllegible(): Promise<readonly string[]> {
  /** Pixels. Letters reach a little out of their boxes, and boxes stand between pixels. */
  const TOLERANCE = 1.5;
  const OVERLAP = 2;

  interface Box {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }
  interface Text {
    readonly whole: string;
    /** Its beginning, to name it by. */
    readonly words: string;
    readonly element: Element;
    readonly boxes: readonly Box[];
  }

  type Axis = 'x' | 'y';
  const AXES = {
    x: { from: 'left', to: 'right', scrolled: 'scrollLeft', overflow: 'overflowX', windowEnds: 'innerWidth', how: '' },
    y: { from: 'top', to: 'bottom', scrolled: 'scrollTop', overflow: 'overflowY', windowEnds: 'innerHeight', how: ', from above or below' },
  } as const;

  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const known = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, known);
    return known;
  };

  // What lies under a dialog is out of use, and half covered as it should be.
  const root = [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document.body;
  const found = new Set<string>();
  const everywhere = new CSSStyleSheet();
  // What lets clicks through is not among the elements at a point.
  everywhere.replaceSync('* { pointer-events: auto !important; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, everywhere];
  for (const step of steps()) {
    await step();
    styles.clear();
    look();
  }
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== everywhere);
  return [...found];

  /** The view's own scrolling, one windowful after another, and back. */
  function steps(): readonly (() => Promise<void>)[] {
    const main = root.querySelector('main');
    if (main === null || main.scrollHeight <= main.clientHeight) return [drawn];
    const count = Math.min(Math.ceil(main.scrollHeight / main.clientHeight), 12);
    return [...Array(count).keys(), 0].map((at) => () => {
      main.scrollTo(0, at * main.clientHeight);
      return drawn();
    });
  }

  /** Rows that come into sight are made before the next frame. */
  function drawn(): Promise<void> {
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
  }

  function look(): void {
    const texts = allTexts();
    for (const text of texts) {
      const by = text.boxes.map((box) => cutBy(text, box)).find((cut) => cut !== null);
      if (by !== undefined && by !== null) found.add(`“${text.words}” is cut off by ${by}`);
      const over = text.boxes.map((box) => coverOf(text.element, box)).find((cover) => cover !== null);
      if (over !== undefined && over !== null) found.add(`“${text.words}” lies partly under ${over}`);
    }
    for (const field of root.querySelectorAll('input, select')) lookAtField(field as HTMLInputElement | HTMLSelectElement);
    lookForOverlaps(texts);
  }

  function allTexts(): readonly Text[] {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const whole = node.nodeValue?.trim() ?? '';
      if (whole === '' || element === null || !isShown(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0).map((box) => letters(box, element));
      if (boxes.length > 0) texts.push({ whole, words: whole.slice(0, 60), element, boxes });
    }
    return texts;
  }

  /** What the letters take of a line: its box has room above and below that another line may use. */
  function letters({ left, top, right, bottom }: Box, element: Element): Box {
    const spare = Math.max(0, (bottom - top - Number.parseFloat(styleOf(element).fontSize)) / 2);
    return { left, top: top + spare, right, bottom: bottom - spare };
  }

  function isShown(element: Element): boolean {
    if (element.closest('script, style, option, title, noscript, textarea') !== null || isOffStage(element)) return false;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) return false;
    for (let up: Element | null = element; up !== null; up = up.parentElement) if (isForReadersOnly(up)) return false;
    return true;
  }

  /** What waits above the window until the focus is on it: the way past the rail. */
  function isOffStage(element: Element): boolean {
    return element.matches('button') && element.getBoundingClientRect().bottom < 0 && styleOf(element).transform !== 'none';
  }

  /** Read out, never seen: a pixel, or nothing left of it. */
  function isForReadersOnly(element: Element): boolean {
    const { clipPath, clip } = styleOf(element);
    return clipPath === 'inset(50%)' || (clip !== 'auto' && element.clientWidth <= 1);
  }

  /** @returns what cuts the box off, or null where all of it can be seen, scrolled to or had as a title */
  function cutBy(text: Text, box: Box): string | null {
    return cutAlong(text, box, 'x') ?? cutAlong(text, box, 'y');
  }

  function cutAlong(text: Text, box: Box, axis: Axis): string | null {
    const { from, to, scrolled, overflow, windowEnds, how } = AXES[axis];
    for (const around of clippersOf(text.element)) {
      const clips = styleOf(around)[overflow];
      const room = inside(around);
      // Back beyond its beginning nothing scrolls; forward everything does.
      if (scrolls(clips)) return box[from] + around[scrolled] < room[from] - TOLERANCE ? `the beginning of ${nameOf(around)}${how}` : null;
      if (hides(clips) && isOutside(box[from], box[to], room[from], room[to]))
        return isTold(text, axis, around) ? null : nameOf(around) + how;
    }
    return isOutside(box[from], box[to], 0, window[windowEnds]) ? `the edge of the window${how}` : null;
  }

  /** The element and what is around it, but for what a positioned element stands out of. */
  function clippersOf(element: Element): readonly Element[] {
    const all = [element];
    let { position } = styleOf(element);
    for (let up = element.parentElement; up !== null; up = up.parentElement) {
      const style = styleOf(up);
      const isBeyond = position === 'fixed' || (position === 'absolute' && style.position === 'static');
      if (isBeyond && style.transform === 'none') continue;
      all.push(up);
      position = style.position;
    }
    return all;
  }

  /** @returns what lies over one end of the box and not over the other, where scrolling does not bring out what is under it */
  function coverOf(element: Element, { left, right, top, bottom }: Box): string | null {
    const y = (top + bottom) / 2;
    const ends = [left + TOLERANCE, right - TOLERANCE].map((x) => coverAt(element, x, y));
    const [first = null, last = null] = ends;
    if ((first === null) === (last === null)) return null;
    const scroller = scrollerOf(element);
    const rest = first === null ? scroller.scrollWidth - scroller.clientWidth - scroller.scrollLeft : scroller.scrollLeft;
    return rest > TOLERANCE ? null : nameOf((first ?? last) as Element);
  }

  function coverAt(element: Element, x: number, y: number): Element | null {
    const stack = document.elementsFromPoint(x, y);
    const place = stack.indexOf(element);
    // Out of sight is another matter: cut off, or scrolled away.
    if (place < 0) return null;
    return stack.slice(0, place).find((upper) => isOpaque(upper) && !upper.contains(element) && !element.contains(upper)) ?? null;
  }

  function scrollerOf(element: Element): Element {
    for (let up = element.parentElement; up !== null; up = up.parentElement) if (scrolls(styleOf(up).overflowX)) return up;
    return document.documentElement;
  }

  function scrolls(overflow: string): boolean {
    return overflow === 'auto' || overflow === 'scroll';
  }

  function hides(overflow: string): boolean {
    return overflow === 'hidden' || overflow === 'clip';
  }

  function isOutside(from: number, to: number, min: number, max: number): boolean {
    return from < min - TOLERANCE || to > max + TOLERANCE;
  }

  /** Within the borders. */
  function inside(element: Element): Box {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left: left + element.clientLeft, top: top + element.clientTop, right, bottom };
  }

  /** Whether an ellipsis says that there is more, and a title the whole, at the latest when it is pointed at. */
  function isTold({ element, whole }: Text, axis: Axis, cutter: Element): boolean {
    const style = styleOf(cutter);
    if (axis === 'x' ? style.textOverflow !== 'ellipsis' : style.webkitLineClamp === 'none') return false;
    return titleOf(element).includes(whole);
  }

  function titleOf(element: Element): string {
    element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    return element.closest('[title]')?.getAttribute('title') ?? '';
  }

  function lookAtField(field: HTMLInputElement | HTMLSelectElement): void {
    if (!isShown(field) || field.clientWidth < 5) return;
    const style = styleOf(field);
    const shown = field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.text ?? '') : field.value || field.placeholder;
    if (field instanceof HTMLInputElement && !['text', 'search', 'number', 'date', 'email', 'url', 'password'].includes(field.type)) return;
    const pen = document.createElement('canvas').getContext('2d');
    if (pen === null) return;
    pen.font = style.font;
    const room = field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    if (pen.measureText(shown).width > room + TOLERANCE && titleOf(field) !== shown)
      found.add(`“${shown.slice(0, 60)}” does not fit into its field`);
  }

  function lookForOverlaps(texts: readonly Text[]): void {
    const boxes = texts.flatMap((text) => text.boxes.map((box) => ({ ...box, text })));
    boxes.sort((a, b) => a.top - b.top);
    for (const [at, one] of boxes.entries()) {
      for (let next = at + 1; next < boxes.length; next++) {
        const other = boxes[next];
        if (other === undefined || other.top > one.bottom - OVERLAP) break;
        if (other.text !== one.text && areWritten(one, other))
          found.add(`“${one.text.words}” and “${other.text.words}” are written over each other`);
      }
    }
  }

  function areWritten(one: Box & { readonly text: Text }, other: Box & { readonly text: Text }): boolean {
    const left = Math.max(one.left, other.left);
    const right = Math.min(one.right, other.right);
    const top = Math.max(one.top, other.top);
    const bottom = Math.min(one.bottom, other.bottom);
    if (right - left < OVERLAP || bottom - top < OVERLAP) return false;
    return areSeen((left + right) / 2, (top + bottom) / 2, one.text.element, other.text.element);
  }

  /** Whether both are at that point, and nothing that one cannot see through is between them. */
  function areSeen(x: number, y: number, one: Element, other: Element): boolean {
    const stack = document.elementsFromPoint(x, y);
    const places = [stack.indexOf(one), stack.indexOf(other)].sort((a, b) => a - b);
    const [upper = -1, lower = -1] = places;
    if (upper < 0) return false;
    return !stack.slice(0, lower).some((element) => isOpaque(element) && !element.contains(stack[lower] ?? null));
  }

  function isOpaque(element: Element): boolean {
    const { backgroundColor } = styleOf(element);
    return backgroundColor.startsWith('rgb(') || /^(color|okl|lab|lch)/.test(backgroundColor);
  }

  function nameOf(element: Element): string {
    const classes = element.getAttribute('class') ?? '';
    return `${element.tagName.toLowerCase()}${classes === '' ? '' : `.${classes.split(' ').slice(0, 2).join('.')}`}`;
  }
}
