/** Which of all that was written in a week a letter has room for. */

/** What people read through; what is left out is said as a number, with a link. */
export const letterRoom = { conversations: 10, said: 3, questions: 4, words: 5, answers: 50 } as const;

/** Those that come first, in the order in which they were given; and how many there are besides. */
function chooseFirst<T>(all: readonly T[], room: number, compare: (a: T, b: T) => number) {
  const chosen = new Set([...all].sort(compare).slice(0, room));
  return { shown: all.filter((each) => chosen.has(each)), more: Math.max(0, all.length - room) };
}

type IsToThem<S> = (said: S) => boolean;
const toNobody = () => false;

/**
 * The conversations in which something was said to the letter’s reader, and then those in which most was said. Of two in
 * which as much was said the earlier one.
 */
export function chooseConversations<T extends { said: readonly unknown[] }>(
  all: readonly T[],
  room: number,
  isToThem: IsToThem<T['said'][number]> = toNobody,
) {
  const first = ({ said }: T) => Number(said.some(isToThem));
  return chooseFirst(all, room, (a, b) => first(b) - first(a) || b.said.length - a.said.length);
}

/** What was said to the letter’s reader, and then whatever was said first. */
export const chooseSaid = <S>(said: readonly S[], room: number, isToThem: IsToThem<S> = toNobody) =>
  chooseFirst(said, room, (a, b) => Number(isToThem(b)) - Number(isToThem(a)));

/** Each name once, in the order in which they first come. */
export const namesOf = (said: readonly { by: string }[]): string[] => [...new Set(said.map(({ by }) => by))];
