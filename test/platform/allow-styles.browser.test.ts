// In a real browser, in frames with the policy that the hosts send.
import { afterEach, describe, expect, test } from 'vitest';
import { allowStyles } from '../../renderer/platform/allow-styles.ts';

const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-abc'">`;

afterEach(() => document.querySelector('iframe')?.remove());

/** Shows the document under the policy and gives the computed style of the element with the id `it`. */
async function shown(html: string): Promise<CSSStyleDeclaration> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.srcdoc = html;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve));
  const element = frame.contentDocument?.getElementById('it');
  if (!element) throw new Error('nothing is shown');
  return getComputedStyle(element);
}

const page = (body: string, css = '') => `<!doctype html><html><head>${POLICY}<style>${css}</style></head><body>${body}</body></html>`;
const RED = 'rgb(255, 0, 0)';

describe('under the policy', () => {
  test('a document as it is loses its styles', async () => {
    const html = page('<p id="it" style="color: red">x</p>', 'p { width: 50px }');
    const { color, width } = await shown(html);
    expect(color).not.toBe(RED);
    expect(width).not.toBe('50px');
  });

  test('with the nonce it keeps them, elements and attributes', async () => {
    const html = page('<p id="it" style="color: red">x</p>', 'p { width: 50px }');
    const { color, width } = await shown(allowStyles(html, 'abc'));
    expect([color, width]).toEqual([RED, '50px']);
  });

  test('an attribute still outranks the rules', async () => {
    const html = page('<p id="it" class="a" style="color: red">x</p>', '#it.a { color: blue }');
    expect((await shown(allowStyles(html, 'abc'))).color).toBe(RED);
  });

  test.each([
    ['no head', '<p id="it" style="color: red">x</p>'],
    ['single quotes', page(`<p id='it' title="a > b" style='color: red'>x</p>`)],
    ['no quotes', page('<p id=it style=color:red>x</p>')],
    ['entities', page('<p id="it" style="font-family: &quot;A &amp; B&quot;; color: red">x</p>')],
    ['a void element', page('<p id="it" style="color: red">x<br style="color: blue"/></p>')],
  ])('it keeps them with %s', async (_how, html) => {
    expect((await shown(allowStyles(html, 'abc'))).color).toBe(RED);
  });
});

test('what is not an attribute stays as it was', () => {
  const html = '<p title=\' style="color: red" \' data-style-of="x">style="color: red" &lt;p style="x"&gt;</p>';
  expect(allowStyles(html, 'abc')).toBe(html);
});

test('the same style becomes one rule', () => {
  const html = '<col style="width:5%"><col style="width:5%"><col style="width:6%">';
  expect(allowStyles(html, 'abc').match(/:not/g)).toHaveLength(2);
});

test('a style cannot break out of its rule', () => {
  const html = '<p style="color: red} * { color: blue">x</p><p style="a: &lt;/style>">y</p>';
  expect(allowStyles(html, 'abc')).toBe(html);
});

test('where no host set a nonce, nothing is changed', () => {
  const html = '<style>p {}</style><p style="color: red">x</p>';
  expect(allowStyles(html)).toBe(html);
});
