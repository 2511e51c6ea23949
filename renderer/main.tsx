// The page's beginning. index.html shows the frame's outline by itself; this small part puts it in the chosen theme, and then the app
// is loaded, which draws over it.
import './platform/content-policy.ts';
import { showKeptTheme } from './state/kept-theme.ts';

showKeptTheme();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const { start } = await import('./views/start.tsx');
await start(root);
