/** Which of all that was written in a week a letter has room for. */

/** What people read through; what is left out is said as a number, with a link. */
export const letterRoom = { conversations: 10, said: 3, questions: 4 } as const;

type Conversation = { threadId: string; said: readonly unknown[] };

/**
 * The conversations in which most was said, in the order in which they were given; and how many there are besides.
 * Of two in which as much was said the earlier one.
 */
export function chooseConversations<T extends Conversation>(all: readonly T[], room: number) {
  const busiest = [...all].sort((a, b) => b.said.length - a.said.length).slice(0, room);
  const chosen = new Set(busiest.map(({ threadId }) => threadId));
  return { shown: all.filter(({ threadId }) => chosen.has(threadId)), more: Math.max(0, all.length - room) };
}

/** Each name once, in the order in which they first come. */
export const namesOf = (said: readonly { by: string }[]): string[] => [...new Set(said.map(({ by }) => by))];
