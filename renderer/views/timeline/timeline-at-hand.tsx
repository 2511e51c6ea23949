// Makes the timeline's model whenever the page has nothing else to do, on whatever view its user is: a portfolio of a hundred thousand
// milestones is then on the screen as soon as a small one.
import { useEffect } from 'react';
import { calendarsOf } from '../../domain/rules/park-calendars.ts';
import { useLanguage } from '../../i18n/react.ts';
import { timelineChoices } from '../../state/timeline-choices.ts';
import { usePark } from '../park/use-park.ts';
import { useSiteFilter } from '../park/use-site-filter.ts';
import { useToday } from '../park/use-today.ts';

/** Shows nothing. */
export function TimelineAtHand() {
  const park = usePark();
  const today = useToday();
  const language = useLanguage();
  const site = useSiteFilter()?.id ?? null;
  useEffect(() => {
    let isWanted = true;
    const load = async () => {
      const { timelineModelOf } = await import('./timeline-model-of.ts');
      const make = () => timelineModelOf({ park, today, language, calendars: calendarsOf(park) }, { ...timelineChoices.getState(), site });
      if (isWanted) idle = requestIdleCallback(make);
    };
    let idle = requestIdleCallback(() => void load());
    return () => {
      isWanted = false;
      cancelIdleCallback(idle);
    };
  }, [park, today, language, site]);
  return null;
}
