// Writes small MSPDI files for tests: the words of the format, and nothing that a test did not ask for.

export interface TestTask {
  readonly [element: string]: string | number | readonly string[] | undefined;
  /** Whole elements, such as links and baselines. */
  readonly inside?: readonly string[];
}

export interface TestPlan {
  readonly tasks: readonly TestTask[];
  /** Elements of the project before its tasks. */
  readonly head?: string;
  /** Attributes of the root; the namespace by default. */
  readonly root?: string;
}

const NAMESPACE = 'xmlns="http://schemas.microsoft.com/project"';

export function mspdi({ tasks, head = '', root = NAMESPACE }: TestPlan): string {
  const rows = tasks.map((task, index) => taskElement({ UID: index + 1, OutlineLevel: 1, ...task })).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Project ${root}>${head}<Tasks>\n${rows}\n</Tasks></Project>\n`;
}

function taskElement({ inside = [], ...elements }: TestTask): string {
  const texts = Object.entries(elements).map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>`);
  return `<Task>${texts.join('')}${inside.join('')}</Task>`;
}

export function link(predecessor: number, elements: Readonly<Record<string, string | number>> = {}): string {
  const rest = Object.entries(elements).map(([name, value]) => `<${name}>${value}</${name}>`);
  return `<PredecessorLink><PredecessorUID>${predecessor}</PredecessorUID>${rest.join('')}</PredecessorLink>`;
}

export function baseline(number: number, finish: string): string {
  return `<Baseline><Number>${number}</Number><Finish>${finish}T17:00:00</Finish></Baseline>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
