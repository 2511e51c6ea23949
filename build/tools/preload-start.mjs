// index.html asks for what every start needs at once, before its first script has run: the app, and the view that most starts lead to.
const STARTS_WITH = ['renderer/views/start.tsx', 'renderer/views/overview/overview-view.tsx'];

/**
 * A plugin of Vite. Scripts are fetched and compiled, styles fetched; neither holds up the first paint.
 * @returns {import('vite').Plugin}
 */
export function preloadStart() {
  return {
    name: 'preload-start',
    transformIndexHtml: { order: 'post', handler: (html, { bundle }) => ({ html, tags: linksFor(bundle ?? {}, html) }) },
  };
}

/**
 * @param {import('vite').Rolldown.OutputBundle} bundle
 * @param {string} html
 */
function linksFor(bundle, html) {
  /** @type {Set<string>} */
  const files = new Set();
  for (const chunk of Object.values(bundle))
    if (chunk.type === 'chunk' && STARTS_WITH.some((source) => chunk.facadeModuleId?.replaceAll('\\', '/').endsWith(source)))
      collect(bundle, chunk.fileName, files);
  return [...files].filter((file) => !html.includes(file)).map(linkTo);
}

/**
 * A chunk with all that it imports, and their styles.
 * @param {import('vite').Rolldown.OutputBundle} bundle
 * @param {string} fileName
 * @param {Set<string>} files
 */
function collect(bundle, fileName, files) {
  const chunk = bundle[fileName];
  if (chunk?.type !== 'chunk' || files.has(fileName)) return;
  files.add(fileName);
  for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
  for (const imported of chunk.imports) collect(bundle, imported, files);
}

/**
 * @param {string} file
 * @returns {import('vite').HtmlTagDescriptor}
 */
function linkTo(file) {
  const attrs = { crossorigin: true, href: `./${file}` };
  return {
    tag: 'link',
    attrs: file.endsWith('.css') ? { rel: 'preload', as: 'style', ...attrs } : { rel: 'modulepreload', ...attrs },
    injectTo: 'head',
  };
}
