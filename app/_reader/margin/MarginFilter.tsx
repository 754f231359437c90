'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import type { Filter } from './filter';
import { useMarginTools } from './MarginContext';
import { useReader } from '../ReaderContext';

/** Shows only some of a margin's notes; not there where there is nothing to choose. */
export function MarginFilter() {
  const { inbox, talk, reader } = useMessages();
  const { groups } = useMarginTools();
  const { filtering, focus, view } = useReader();
  const { filter, setFilter, questions, tags, fresh } = filtering;
  if (questions === 0 && fresh === 0 && tags.length === 0 && filter === 'all') return null;
  /** Where margins are mixed, two groups may have tags of one name. */
  const whose = (groupId: string | null) =>
    view.kind === 'all' ? ` · ${groups.find(({ id }) => id === groupId)?.name ?? reader.onlyMe}` : '';
  const choices: [Filter, string][] = [
    ['all', talk.everything],
    ...(fresh > 0 || filter === 'new' ? [['new', inbox.since(fresh)] satisfies [Filter, string]] : []),
    ...(questions > 0 || filter === 'questions'
      ? [['questions', talk.openQuestions(questions)] satisfies [Filter, string]]
      : []),
    ...tags.map(({ id, name, groupId, count }): [Filter, string] => [
      `tag:${id}`,
      `#${name} (${count})${whose(groupId)}`,
    ]),
  ];
  const isGone = !choices.some(([each]) => each === filter);
  return (
    <select
      aria-label={talk.show}
      className="margin-filter"
      value={filter}
      onChange={({ currentTarget }) => {
        focus(null);
        setFilter(choices.find(([each]) => each === currentTarget.value)?.[0] ?? 'all');
      }}
    >
      {isGone && <option value={filter}>#…</option>}
      {choices.map(([each, name]) => (
        <option key={each} value={each}>
          {name}
        </option>
      ))}
    </select>
  );
}
