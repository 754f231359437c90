/** Where things are found, found again and taken along. */
import { toViewQuery, type View } from '../audience';

/** A block of a text, with the words marked that were looked for; `place` is its id in the page. */
export function foundPath(textId: string, view: View, place: string, words: string) {
  const query = toViewQuery(view);
  const find = words === '' ? '' : `${query ? '&' : '?'}${findParameter}=${encodeURIComponent(words)}`;
  return `/texts/${textId}${query}${find}#${encodeURIComponent(place)}`;
}
export const findParameter = 'find';

type Asked = Readonly<Record<string, string | null | undefined>>;

function withAsked(path: string, asked: Asked): string {
  const said = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const query = new URLSearchParams(said).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** A search, as an address says it; what is not said is anything. */
export const searchPath = (asked: Asked) => withAsked('/search', asked);

/** What one wrote oneself, over all texts. */
export const myNotesPath = (asked: Asked = {}) => withAsked('/notes', asked);

/** What is said of a text, to take along; a format is still to be named. */
export const textExportPath = (textId: string, view: View) =>
  `/api/texts/${textId}/export${toViewQuery(view)}`;
export const groupExportPath = (groupId: string) => `/api/groups/${groupId}/export`;
export const ownExportPath = '/api/export';
