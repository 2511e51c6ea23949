// The looks of cells in a workbook: collected while the sheets are written, each once.
import { escapeXml } from './xml.ts';

export interface CellStyle {
  /** As Excel writes number formats; null: general. */
  readonly format: string | null;
  readonly look: 'plain' | 'strong' | 'title' | 'heading' | 'warning';
  /** On as many lines as it needs. */
  readonly wraps: boolean;
  /** A text that begins like a formula stays one when it is edited (OWASP, CSV injection). */
  readonly quoted?: boolean;
  /** To the right, it stands a little off the words of the next column. Days, which Excel would put there, and words stand to the left. */
  readonly align?: 'left' | 'right';
}

const FONTS = {
  plain: '<font><sz val="11"/><name val="Calibri"/></font>',
  strong: '<font><b/><sz val="11"/><name val="Calibri"/></font>',
  title: '<font><b/><sz val="16"/><color rgb="FF14324A"/><name val="Calibri"/></font>',
  heading: '<font><b/><sz val="11"/><color rgb="FF14324A"/><name val="Calibri"/></font>',
  warning: '<font><b/><sz val="11"/><color rgb="FF9C1C12"/><name val="Calibri"/></font>',
} as const;
const LOOKS = ['plain', 'strong', 'title', 'heading', 'warning'] as const;
/** Excel keeps the numbers below for itself. */
const FIRST_FORMAT = 164;
/** The first two fills are Excel's own; the third is that of headings. */
const HEADING_FILL = 2;

export class Styles {
  readonly #styles: CellStyle[] = [{ format: null, look: 'plain', wraps: false }];
  readonly #formats: string[] = [];

  /** Of all days, as Excel writes number formats. */
  readonly dateFormat: string;

  constructor(dateFormat: string) {
    this.dateFormat = dateFormat;
  }

  /** The number by which a cell names its style. */
  indexOf(style: CellStyle): number {
    const key = JSON.stringify(style);
    const known = this.#styles.findIndex((each) => JSON.stringify(each) === key);
    if (known >= 0) return known;
    if (style.format !== null && !this.#formats.includes(style.format)) this.#formats.push(style.format);
    return this.#styles.push(style) - 1;
  }

  xml(): string {
    const formats = this.#formats.map((format, at) => `<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${escapeXml(format)}"/>`);
    const cells = this.#styles.map((style) => this.#cellXml(style));
    return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${formats.length}">${formats.join('')}</numFmts><fonts count="${LOOKS.length}">${LOOKS.map((look) => FONTS[look]).join('')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  }

  #cellXml({ format, look, wraps, quoted, align }: CellStyle): string {
    const id = format === null ? 0 : FIRST_FORMAT + this.#formats.indexOf(format);
    const fill = look === 'heading' ? HEADING_FILL : 0;
    const side = align === undefined ? '' : ` horizontal="${align}"${align === 'right' ? ' indent="1"' : ''}`;
    const quote = quoted === true ? ' quotePrefix="1"' : '';
    return `<xf numFmtId="${id}" fontId="${LOOKS.indexOf(look)}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"${quote}><alignment vertical="top"${side}${wraps ? ' wrapText="1"' : ''}/></xf>`;
  }
}
