'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import type { Filter } from './filter';
import { useReader } from '../ReaderContext';

const filters: readonly Filter[] = ['all', 'questions'];

/** Shows only some of a margin's notes; not there where that would be all or none of them. */
export function MarginFilter() {
  const { talk } = useMessages();
  const { filtering, focus } = useReader();
  const { filter, setFilter, questions } = filtering;
  if (questions === 0 && filter === 'all') return null;
  const names: Record<Filter, string> = {
    all: talk.everything,
    questions: talk.openQuestions(questions),
  };
  return (
    <select
      aria-label={talk.show}
      className="margin-filter"
      value={filter}
      onChange={({ currentTarget }) => {
        focus(null);
        setFilter(filters.find((each) => each === currentTarget.value) ?? 'all');
      }}
    >
      {filters.map((each) => (
        <option key={each} value={each}>
          {names[each]}
        </option>
      ))}
    </select>
  );
}
