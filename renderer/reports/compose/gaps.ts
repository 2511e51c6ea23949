// The last page: texts that are not held in one of the report's languages, and were printed in another.
import { entityLabel, fieldLabel } from '../../i18n/labels.ts';
import { translator } from '../../i18n/translator.ts';
import type { TableRow } from '../document.ts';
import type { Gap } from './report-context.ts';
import { column, row, type SectionDraft, section, table } from './section.ts';
import { codeCell, say, type TextContext, textCell, wordingOf } from './wordings.ts';

/** To be composed last: it lists what the sections before it read. */
export function composeGaps(context: TextContext): SectionDraft | null {
  const columns = [
    column(context, 'where', 'report:columns.where', 'text', 36),
    column(context, 'row', 'report:columns.row', 'code', 36),
    column(context, 'field', 'report:columns.fieldName', 'text', 34),
    column(context, 'missing', 'report:columns.missing', 'text', 24),
    column(context, 'printed', 'report:columns.printed', 'text', 60),
  ];
  const rows = [...context.gaps.values()].map((gap) => gapRow(context, gap));
  const intro = { kind: 'paragraph', text: say(context, 'report:gaps.intro', { count: rows.length }), tone: 'normal' } as const;
  return rows.length === 0 ? null : section('gaps', say(context, 'report:gaps.heading'), [intro, table('gaps', columns, rows)]);
}

function gapRow(context: TextContext, gap: Gap): TableRow {
  return row([
    textCell(wordingOf(context, (language) => ({ text: entityLabel(translator(language), gap.table), language }))),
    codeCell(gap.row),
    textCell(wordingOf(context, (language) => ({ text: fieldLabel(translator(language), gap.table, gap.field), language }))),
    textCell(say(context, `common:language.name.${gap.missing}`)),
    textCell(wordingOf(context, () => ({ text: gap.text, language: gap.printed }))),
  ]);
}
