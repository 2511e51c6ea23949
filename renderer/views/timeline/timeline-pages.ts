// The timeline on paper: as many rows on a page as fit, each page with its head and legend. Pure.
import { escaped, type TimelinePicture, timelineSvg } from './timeline-svg.ts';

/** On a landscape A4, at the width of the picture. */
const ROWS_ON_PAGE = 34;

export function timelinePages(picture: TimelinePicture): string {
  const pages: string[] = [];
  for (let row = picture.firstRow; row <= picture.lastRow; row += ROWS_ON_PAGE) {
    const last = Math.min(picture.lastRow, row + ROWS_ON_PAGE - 1);
    // Rows that follow on the next page are not missing.
    const { svg } = timelineSvg({ ...picture, firstRow: row, lastRow: last, isContinued: last < picture.lastRow });
    pages.push(`<div class="page">${withOwnIds(svg, pages.length)}</div>`);
  }
  const title = escaped(picture.t('timeline:title'));
  const style =
    '@page{size:A4 landscape;margin:10mm}body{margin:0}.page{break-after:page}.page:last-child{break-after:auto}svg{width:100%;height:auto}';
  return `<!doctype html><html lang="${picture.t.language}"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head><body>${pages.join('')}</body></html>`;
}

/** Several pictures in one document must not point into each other. */
function withOwnIds(svg: string, page: number): string {
  return svg.replaceAll(/(id="|url\(#)(days|off-first|off-second)/g, `$1$2-${page}`);
}
