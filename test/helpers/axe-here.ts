// axe on what a component test has on screen: levels A and AA, as the end-to-end tests have it for whole views.
import axe from 'axe-core';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Rule and elements, for each violation. */
export async function violationsHere(element: Element): Promise<string[]> {
  const found = await axe.run(element, { runOnly: { type: 'tag', values: LEVELS }, resultTypes: ['violations'] });
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join('; ')}`,
  );
}
