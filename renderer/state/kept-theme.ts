// Puts the outline of index.html in the theme that was chosen, before the app is there to do it: no flash of white in a dark room.
// Reads what preferences.ts keeps, without the libraries that it needs.

export function showKeptTheme(): void {
  const theme = keptTheme();
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.mantineColorScheme = theme;
}

function keptTheme(): unknown {
  try {
    return JSON.parse(localStorage.getItem('caravan-preferences') ?? '{}')?.state?.theme;
  } catch {
    return undefined;
  }
}
