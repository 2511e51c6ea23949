// A forecast on its way to another day: seen on screen, and nothing is changed until it is dropped or confirmed.
import { useRef, useState } from 'react';
import { moveForecast } from '../../actions/milestones.ts';
import { dateOfDay, FIRST_DAY, LAST_DAY } from '../../domain/calendar/calendar-date.ts';
import { formatDate } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import { useHandler } from '../../ui/use-handler.ts';
import { useActionContext, useParkStore } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { type MoveAnswer, type MoveQuestion, moveAsAnswered, questionOfMove } from '../project/move/move-question.ts';
import { barName, dayWords } from './bar-words.ts';
import type { ShadedCalendars } from './shaded-calendars.ts';
import type { TimelineBar } from './timeline-bar.ts';
import { isMovable } from './timeline-model.ts';

export interface MoveDraft {
  readonly bar: TimelineBar;
  readonly row: number;
  /** Where it would stand. */
  readonly day: number;
  readonly by: 'pointer' | 'keys';
}

export interface Move {
  readonly draft: MoveDraft | null;
  readonly question: MoveQuestion | null;
  /** For those who hear the page. */
  readonly message: string;
  /** False where the milestone cannot be moved; the message then says why. */
  readonly put: (bar: TimelineBar, row: number, day: number, by: MoveDraft['by']) => boolean;
  readonly confirm: () => void;
  readonly giveUp: () => void;
  readonly answer: (answer: MoveAnswer | null) => void;
}

export function useMove(shaded: ShadedCalendars): Move {
  const t = useTranslate();
  const store = useParkStore();
  const context = useActionContext();
  const run = useRun();
  const [draft, setShown] = useState<MoveDraft | null>(null);
  // What is dropped is what was held last: the page may not have shown it yet.
  const held = useRef<MoveDraft | null>(null);
  const setDraft = (next: MoveDraft | null) => {
    held.current = next;
    setShown(next);
  };
  const [question, setQuestion] = useState<MoveQuestion | null>(null);
  const [message, setMessage] = useState('');

  const put = useHandler((bar: TimelineBar, row: number, wanted: number, by: MoveDraft['by']) => {
    if (!isMovable(bar)) {
      setMessage(t('timeline:move.fixed', { milestone: barName(t, bar) }));
      return false;
    }
    const day = Math.min(LAST_DAY, Math.max(FIRST_DAY, wanted));
    setDraft({ bar, row, day, by });
    const date = formatDate(dateOfDay(day), t.language, 'weekday');
    setMessage(t(by === 'keys' ? 'timeline:move.pendingByKeys' : 'timeline:move.pending', { date, days: dayWords(t, shaded, day) }));
    return true;
  });

  const giveUp = useHandler(() => {
    const before = held.current;
    if (before === null) return;
    setDraft(null);
    setMessage(t('timeline:move.givenUp', { milestone: barName(t, before.bar) }));
  });

  const told = (name: string, to: string) => setMessage(t('timeline:move.done', { milestone: name, date: formatDate(to, t.language) }));

  const confirm = useHandler(() => {
    const dropped = held.current;
    if (dropped === null) return;
    const to = dateOfDay(dropped.day);
    // As it is now: another change may have come in while it was held.
    const milestone = store.view.row('milestone', dropped.bar.milestone.id);
    if (milestone === null || milestone.forecastDate === to) return giveUp();
    const asked = questionOfMove(store.view, milestone, to);
    setQuestion(asked);
    if (asked !== null) return;
    setDraft(null);
    told(barName(t, dropped.bar), to);
    void run(moveForecast(context(), milestone, to));
  });

  const answer = useHandler((given: MoveAnswer | null) => {
    setQuestion(null);
    const dropped = held.current;
    if (question === null || given === null || dropped === null) return giveUp();
    setDraft(null);
    told(barName(t, dropped.bar), question.to);
    void run(moveAsAnswered(context(), question, given));
  });

  return { draft, question, message, put, confirm, giveUp, answer };
}
