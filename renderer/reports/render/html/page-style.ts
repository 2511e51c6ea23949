// How a report looks on A4. Everything is here: the document fetches nothing.

/** Fonts that the systems bring, those made for the script first; the last ones are what Chromium falls back to on Linux. */
export const FONTS = {
  zh: "'Report Cyrillic', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', sans-serif",
  other: "'Segoe UI', 'Helvetica Neue', 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
} as const;

// Chinese fonts space Cyrillic as wide as their own characters; a Russian name in a Chinese line takes its letters from a font for Russian.
const CYRILLIC = (weight: string, locals: readonly string[]) =>
  `@font-face { font-family: 'Report Cyrillic'; font-weight: ${weight}; src: ${locals.map((name) => `local('${name}')`).join(', ')}; unicode-range: U+0400-052F; }`;

export const PAGE_STYLE = `
${CYRILLIC('400', ['Segoe UI', 'Helvetica Neue', 'Noto Sans', 'Noto Sans Regular', 'DejaVu Sans'])}
${CYRILLIC('600 700', ['Segoe UI Semibold', 'Helvetica Neue Bold', 'Noto Sans SemiBold', 'Noto Sans Bold', 'DejaVu Sans Bold'])}
@page { size: A4 portrait; margin: 22mm 15mm 20mm; }
@page wide { size: A4 landscape; margin: 22mm 15mm 18mm; }
* { box-sizing: border-box; }
html { font: 9.5pt/1.5 ${FONTS.other}; color: #1b2430; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
:lang(zh) { font-family: ${FONTS.zh}; }
:lang(ru), :lang(en) { font-family: ${FONTS.other}; }
:lang(ru), :lang(en) { hyphens: auto; }
body { margin: 0; }
h1, h2, h3, p, ul { margin: 0; }
h2, h3 { break-after: avoid; }
h2 { font-size: 14pt; line-height: 1.35; font-weight: 600; color: #16324f; border-bottom: 0.5mm solid #16324f; padding-bottom: 1.2mm; margin: 9mm 0 4mm; }
h3 { font-size: 10.5pt; font-weight: 600; color: #16324f; margin: 5mm 0 2mm; }
p { orphans: 2; widows: 2; }
section > :nth-child(2) { margin-top: 0; }
section.wide { page: wide; break-before: page; break-after: page; }
section.wide + section.wide { break-before: auto; }
section.wide h2, section.wide + section h2, section:first-child h2 { margin-top: 0; }
#gaps { break-before: page; }
#gaps h2 { margin-top: 0; }
.parallel { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; }
.parallel > .column { min-width: 0; }
.normal { margin: 0 0 2.5mm; }
.normal p, .note p { text-align: start; }
.note { font-size: 8pt; line-height: 1.4; color: #4a5868; margin: 1.5mm 0 2.5mm; }
.note + .note { margin-top: -1.5mm; }
.data + .note, .note + .note { break-before: avoid; }
.warning > p, .remark { border-left: 1mm solid #b3261e; background: #fbeeed; padding: 2mm 3mm; margin: 3mm 0; break-inside: avoid; }
.foreign { border-bottom: 0.2mm dotted #7a8694; }
.foreign sup { font-size: 65%; line-height: 1; color: #6a4a00; margin-left: 0.4mm; }
.whole { white-space: nowrap; }
.long { overflow-wrap: anywhere; }
.line { display: block; }
.line + .line { margin-top: 0.4mm; }

.cover { break-after: page; min-height: 250mm; display: flex; flex-direction: column; }
.cover .issuer { font-size: 11pt; color: #4a5868; letter-spacing: 0.02em; border-bottom: 0.8mm solid #16324f; padding-bottom: 3mm; }
.cover h1 { font-size: 25pt; line-height: 1.25; font-weight: 600; color: #16324f; margin: 30mm 0 5mm; }
.cover.double h1 { font-size: 20pt; margin: 12mm 0 4mm; }
.cover .subject { font-size: 14pt; line-height: 1.4; margin-bottom: 22mm; }
.cover.double .subject { font-size: 12pt; margin-bottom: 9mm; }
.cover.double .facts { font-size: 8.5pt; line-height: 1.4; }
.cover.double .facts th, .cover.double .facts td { padding-block: 1mm; }
.cover .remark { border-left-color: #d98a00; background: #fdf6e7; font-size: 8.5pt; margin-top: 4mm; }
.cover .remark + .remark { margin-top: 0; }

table { border-collapse: collapse; width: 100%; }
th { font-weight: 600; text-align: left; }
.facts th, .facts td { vertical-align: top; padding: 1.3mm 2.5mm 1.3mm 0; border-bottom: 0.2mm solid #d5dbe2; }
.facts tr { break-inside: avoid; }
.facts th { color: #4a5868; font-weight: 400; width: 34%; }
.facts.double { table-layout: fixed; }
.facts.double th { width: 19%; }
.facts.double td { width: 31%; }
.facts.double td:nth-child(2) { padding-right: 6mm; }
.facts.double th:nth-child(3) { padding-left: 4mm; }

.data { font-size: 8pt; line-height: 1.35; margin: 1mm 0 2mm; }
.data thead { display: table-header-group; }
.data tr { break-inside: avoid; }
.data th, .data td { padding: 1.1mm 1.2mm; vertical-align: top; overflow-wrap: break-word; border-bottom: 0.2mm solid #d5dbe2; }
.data th { vertical-align: bottom; background: #eaf0f6; color: #16324f; font-size: 7.5pt; line-height: 1.25; border-bottom: 0.35mm solid #16324f; hyphens: auto; }
.data .second { color: #3d4a59; }
.data th .second { color: #3d5a78; font-weight: 400; }
.data .number, .data .money, .data .percent { text-align: right; padding-right: 2.5mm; font-variant-numeric: tabular-nums; }
.data .date { font-variant-numeric: tabular-nums; white-space: nowrap; }
.data th.date { white-space: normal; }
.data td.code { font-weight: 600; }
.data td.code.short { white-space: nowrap; }
.data .later { color: #a3231b; font-weight: 600; }
.data .later .line { color: inherit; }
.data .earlier, .data .earlier .line { color: #1f6b41; }
.data .empty { color: #9aa5b1; }
.data tr.warning > td { background: #fbf1f0; }
.data tr.warning > td:first-child { padding-left: 2mm; box-shadow: inset 0.8mm 0 0 #b3261e; }
.data tr.muted > td { color: #7a8694; }
.data tr.heads { break-after: avoid; }
.data tr.heads > th { background: #f6f8fa; font-size: 8.5pt; padding-top: 1.8mm; border-bottom: 0.2mm solid #b8c4d0; }
.data tr.heads > th .second { color: #3d4a59; }
.data tr.total > td { font-weight: 600; background: #f6f8fa; }

.health { border: 0.3mm solid; border-left-width: 1.5mm; padding: 3mm 4mm; margin: 1mm 0 2mm; break-inside: avoid; }
.health.green { border-color: #2e7d4f; background: #f0f8f3; }
.health.amber { border-color: #d98a00; background: #fdf7ea; }
.health.red { border-color: #b3261e; background: #fcf1f0; }
.light { display: flex; align-items: center; gap: 2mm; font-size: 13pt; }
.sign { width: 5mm; height: 5mm; flex: none; vertical-align: -1mm; }
.health ul { padding-left: 4.5mm; margin-top: 1.5mm; }
.health li + li { margin-top: 0.6mm; }

.shared { position: absolute; width: 0; height: 0; }
.timeline { table-layout: fixed; font-size: 7.5pt; line-height: 1.25; }
.timeline thead { display: table-header-group; }
.timeline tr { break-inside: avoid; }
.timeline th, .timeline td { padding: 0; border-bottom: 0.15mm solid #d5dbe2; vertical-align: middle; }
.timeline tbody th { font-weight: 400; padding: 0.4mm 2mm 0.4mm 0; }
.timeline .label { display: flex; gap: 2mm; align-items: center; }
.timeline .code { font-weight: 600; flex: 0 0 13mm; overflow-wrap: anywhere; }
.timeline .titles { flex: 1; min-width: 0; }
.timeline .titles .line { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; margin: 0; }
.timeline .titles .line:only-child { white-space: normal; }
.timeline .titles .second { color: #3d4a59; }
.timeline svg { display: block; width: 100%; }
.timeline text { font: 26px ${FONTS.other}; fill: #4a5868; }
.timeline .year { font-weight: 600; fill: #16324f; font-size: 30px; }
.tick { stroke: #d5dbe2; stroke-width: 1.5; fill: none; }
.closure-1 { fill: #f3c9c5; }
.closure-2 { fill: #bcd5f0; }
.closure-3 { fill: #cfe6c8; }
.cut-off { stroke: #16324f; stroke-width: 4; stroke-dasharray: 12 8; fill: none; }
.baseline { fill: #fff; stroke: #4a5868; stroke-width: 4; }
.forecast { fill: #1f5fa8; }
.actual { fill: #2e7d4f; }
.slip { stroke: #b3261e; stroke-width: 7; fill: none; }
.gain { stroke: #2e7d4f; stroke-width: 7; fill: none; }
.legend { display: flex; flex-wrap: wrap; gap: 1.5mm 7mm; list-style: none; padding: 0; margin: 3mm 0 0; font-size: 8pt; line-height: 1.25; break-inside: avoid; }
.legend li { display: flex; align-items: center; gap: 1.5mm; }
.legend .key { width: 8mm; height: 6.7mm; }

.trend { display: block; width: 100%; break-inside: avoid; }
.trend text { font: 26px ${FONTS.other}; fill: #4a5868; }
.trend .axis { font-size: 28px; }
.trend .year { font-weight: 600; fill: #16324f; }
.trend .name { font-weight: 600; fill: #16324f; font-size: 28px; }
.frame { stroke: #4a5868; stroke-width: 2.5; fill: none; }
.diagonal { stroke: #7b8794; stroke-width: 5; fill: none; }
.promised { stroke: #7b8794; stroke-width: 2; stroke-dasharray: 5 9; fill: none; }
.lead { stroke: #aab4be; stroke-width: 1.5; fill: none; }
.line[d] { stroke-width: 5; fill: none; stroke: currentColor; }
.mark { fill: currentColor; stroke: #fff; stroke-width: 2; }
.reached { fill: none; stroke: currentColor; stroke-width: 4; }
.tone-0 { color: #1f5fa8; } .tone-1 { color: #b3541e; } .tone-2 { color: #2e7d4f; } .tone-3 { color: #8a3f9e; } .tone-4 { color: #4a5868; } .tone-5 { color: #a3264f; }
.trend-legend { display: grid; grid-template-columns: 1fr 1fr; }
.trend-legend .key { flex: 0 0 8mm; height: 4.2mm; }
.trend-legend .line:only-of-type { display: inline; }

.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 7mm 8mm; margin-top: 5mm; }
.signature { break-inside: avoid; border-top: 0.5mm solid #16324f; padding-top: 2mm; }
.signature .role { color: #4a5868; font-size: 8.5pt; line-height: 1.3; }
.signature .party { font-weight: 600; min-height: 9mm; line-height: 1.35; margin: 1mm 0; }
.signature th { font-weight: 400; color: #4a5868; font-size: 8.5pt; line-height: 1.25; width: 36%; padding: 3mm 2mm 0.5mm 0; vertical-align: bottom; }
.signature td { border-bottom: 0.25mm solid #4a5868; }

@media screen {
  html { background: #e6eaee; }
  body { background: #fff; max-width: 297mm; margin: 0 auto; padding: 15mm; }
  .cover { min-height: 0; }
}
`;
