// How Caravan looks: quiet, dense, one accent. Every text colour here is at least 4.5:1 on the surfaces it stands on (WCAG AA).
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** A calm blue-green; shade 8 carries white text, shade 3 is read on dark. */
const accent: MantineColorsTuple = [
  '#e8f4f6',
  '#d3e7ea',
  '#a5cfd6',
  '#74b6c1',
  '#4da1af',
  '#3494a4',
  '#268b9b',
  '#147888',
  '#0c6673',
  '#045663',
];

/** Neutral, a little cool; 0 is text on dark, 7 the page's ground. */
const dark: MantineColorsTuple = [
  '#dfe3e6',
  '#b4bbc1',
  '#929aa1',
  '#666e75',
  '#3a4147',
  '#30363b',
  '#23282c',
  '#1a1e21',
  '#14171a',
  '#0e1113',
];

const FONTS = "Inter, 'Segoe UI', system-ui, -apple-system, 'Noto Sans', 'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";

export const theme = createTheme({
  colors: { accent, dark },
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 8 },
  fontFamily: FONTS,
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Menlo, 'Noto Sans Mono', monospace",
  headings: {
    fontFamily: FONTS,
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.25rem' }, h2: { fontSize: '1rem' }, h3: { fontSize: '0.875rem' } },
  },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.25rem', xl: '2rem' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    // Mantine writes the title in the colour of the alert: 2.6:1 of orange on yellow.
    Alert: { styles: { title: { color: 'var(--mantine-color-text)' } } },
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs' } },
    Radio: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false, events: { hover: true, focus: true, touch: false } } },
  },
});

/** Mantine's own dimmed, placeholder and error colours are too faint for AA at this size. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1b2226',
    '--mantine-color-dimmed': '#59646b',
    '--mantine-color-placeholder': '#69747b',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#0c6673',
    '--mantine-color-default-border': '#d4d9dc',
  },
  dark: {
    '--mantine-color-text': '#dfe3e6',
    '--mantine-color-dimmed': '#9aa3aa',
    '--mantine-color-placeholder': '#8b949b',
    '--mantine-color-error': '#ff8f87',
    '--mantine-color-anchor': '#74b6c1',
    '--mantine-color-default-border': '#363d43',
  },
});
