// Makes a report's HTML keep its looks in a frame of the page. Such a frame inherits the page's content security policy, by which a
// `<style>` element needs the page's nonce and a `style` attribute is refused. Done on the text: even a DOMParser applies the policy
// while it parses, and reports each style as a violation.
import { styleNonce } from './content-policy.ts';

/**
 * The same document for `srcdoc`: style elements carry the nonce, style attributes have become rules. Unchanged where no host of ours
 * set a nonce. For documents that Caravan has composed; it is no sanitizer, and the frame's `sandbox` must keep scripts off.
 */
export function allowStyles(html: string, nonce = styleNonce()): string {
  if (nonce === undefined) return html;
  const rules = new Map<string, number>();
  const marked = html.replace(TAG, (tag) =>
    STYLE_TAG.test(tag) ? tag.replace(STYLE_TAG, `<style nonce="${nonce}"$1`) : markStyle(tag, rules),
  );
  return rules.size === 0 ? marked : withRules(marked, rules, nonce);
}

/** With quoted values, in which a `>` ends nothing. */
const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

const STYLE_TAG = /^<style([\s>])/i;

const ATTRIBUTE = /(\s)([^\s=>"'/]+)=("[^"]*"|'[^']*'|[^\s"'>]+)/g;

/** Puts a number in the place of the style; the same style has the same number. */
function markStyle(tag: string, rules: Map<string, number>): string {
  return tag.replace(ATTRIBUTE, (whole, space: string, name: string, value: string) => {
    const style = withoutEntities(value.replace(/^["']|["']$/g, ''));
    // What could end its rule, or the style element, is left where the policy refuses it.
    if (name.toLowerCase() !== 'style' || /[{}<]/.test(style)) return whole;
    const number = rules.get(style) ?? rules.size;
    rules.set(style, number);
    return `${space}data-style="${number}"`;
  });
}

function withRules(html: string, rules: ReadonlyMap<string, number>, nonce: string): string {
  // An attribute outranks every rule; `:not` with ids lends its weight without asking for any id.
  const lines = [...rules].map(([style, number]) => `[data-style="${number}"]:not(#x#x#x) { ${style} }`);
  const element = `<style nonce="${nonce}">${lines.join('\n')}</style>`;
  const end = html.search(/<\/head>|<body[\s>]/i);
  return end === -1 ? html + element : html.slice(0, end) + element + html.slice(end);
}

/** Those that a value in quotes needs. */
function withoutEntities(value: string): string {
  return value.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
