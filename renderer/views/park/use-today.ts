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

/** Without Intl: a formatter costs most of a millisecond to make, and a long list asks for the day in each of its rows. */
function localDate(): CalendarDate {
  const now = new Date();
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
