// Makes the report's screen look into sheets of paper: a sheet begins wherever the print begins a page of itself. Where a long section
// breaks within is the printer's matter, and shows in the PDF.

/** Room beside the sheet, in pixels, both sides together. */
export const EXTRA_WIDTH = 40;

export const SHEETS = `
@media screen {
  html { background: transparent; }
  body { background: none; max-width: none; width: 210mm; margin: 0 auto; padding: 5mm 0; }
  .cover.cover, main > section { background: #fff; width: 210mm; padding: 0 15mm; }
  .cover.cover { min-height: 297mm; padding: 22mm 15mm 20mm; }
  main > section:first-child, main > section.wide, main > section.wide + section, main > #gaps { margin-top: 5mm; padding-top: 22mm; }
  main > section:last-child, main > section:has(+ .wide), main > section:has(+ #gaps) { padding-bottom: 20mm; }
  main > section.wide { width: 297mm; min-height: 210mm; padding-bottom: 18mm; zoom: ${210 / 297}; }
}
`;
