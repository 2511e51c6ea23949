// The calendars that Caravan ships. A new year is one JSON file in assets/calendars and one line here.
import cn2024 from '../../../assets/calendars/cn/2024.json' with { type: 'json' };
import cn2025 from '../../../assets/calendars/cn/2025.json' with { type: 'json' };
import cn2026 from '../../../assets/calendars/cn/2026.json' with { type: 'json' };
import cn2027 from '../../../assets/calendars/cn/2027.json' with { type: 'json' };
import ru2024 from '../../../assets/calendars/ru/2024.json' with { type: 'json' };
import ru2025 from '../../../assets/calendars/ru/2025.json' with { type: 'json' };
import ru2026 from '../../../assets/calendars/ru/2026.json' with { type: 'json' };
import ru2027 from '../../../assets/calendars/ru/2027.json' with { type: 'json' };
import { type CalendarTable, parseCalendarTable } from './calendar-table.ts';
import { buildWorkCalendar, type WorkCalendar } from './work-calendar.ts';

export type OfficialCountry = 'CN' | 'RU';

/** The shipped tables: put tables that a user brings after them, and build a calendar of all. */
export const officialTables: Readonly<Record<OfficialCountry, readonly CalendarTable[]>> = {
  CN: [cn2024, cn2025, cn2026, cn2027].map((table) => shipped('CN', table)),
  RU: [ru2024, ru2025, ru2026, ru2027].map((table) => shipped('RU', table)),
};

/** China by the State Council's notices; Russia by the Labour Code and the Government's decrees, for a five-day week. */
export const officialCalendars: Readonly<Record<OfficialCountry, WorkCalendar>> = {
  CN: buildWorkCalendar('CN', officialTables.CN),
  RU: buildWorkCalendar('RU', officialTables.RU),
};

function shipped(country: OfficialCountry, table: unknown): CalendarTable {
  const result = parseCalendarTable(table, { country });
  if (!result.ok) throw new Error(`shipped calendar of ${country}: ${JSON.stringify(result.problem)}`);
  return result.value;
}
