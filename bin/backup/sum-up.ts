import type { Header } from './catalogue';

/** What a backup holds, in a person's words. */
export function sumUp({ tables }: Header): string {
  const count = (name: string, one: string, many: string) => {
    const rows = tables.find((table) => table.name === name)?.rows ?? 0;
    return `${rows} ${rows === 1 ? one : many}`;
  };
  return [
    count('users', 'person', 'people'),
    count('groups', 'group', 'groups'),
    count('texts', 'text', 'texts'),
    count('comments', 'comment', 'comments'),
  ].join(', ');
}
