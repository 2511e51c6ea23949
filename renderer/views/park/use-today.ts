// The calendar day at the user's place, as a date; changes at midnight.
import { useEffect, useState } from 'react';
import type { CalendarDate } from '../../domain/registry/fields.ts';

export function useToday(): CalendarDate {
  const [today, setToday] = useState(localDate);
  useEffect(() => {
    const timer = setInterval(() => setToday(localDate()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return today;
}

/** Swedish writes dates as ISO 8601 does. */
function localDate(): CalendarDate {
  return new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date());
}
