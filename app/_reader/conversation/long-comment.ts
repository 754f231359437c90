/** Comments that are folded until one asks for all of them, and which of them one has asked for: as long as the tab lives. */
const longestText = 1_000;
const mostBlocks = 12;

/** Long to read, not long in its making: counted on what is shown. */
export const isLong = (html: string): boolean =>
  html.replaceAll(/<[^>]*>/g, '').length > longestText ||
  (html.match(/<(p|li|pre|br|blockquote|hr)\b|\n(?=[^<]*<\/code>)/g)?.length ?? 0) > mostBlocks;

const key = 'catena:unfolded';
const most = 500;

const unfolded = (): string[] => {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
};

export const isUnfolded = (commentId: string): boolean => unfolded().includes(commentId);

export function rememberUnfolded(commentId: string, isOpen: boolean): void {
  const others = unfolded().filter((id) => id !== commentId);
  try {
    sessionStorage.setItem(key, JSON.stringify((isOpen ? [...others, commentId] : others).slice(-most)));
  } catch {
    // Then it is folded again the next time.
  }
}
