/**
 * Who may read what, written by hand and to be reviewed by eye. It is the specification: the rules in lib/policy and
 * the views in prisma/migrations are each held against it, and so is every way by which something leaves Catena.
 */
export const actors = ['visitor', 'sam', 'ida', 'ann', 'abe', 'fay', 'ben', 'cy'] as const;
export type ActorName = (typeof actors)[number];

// sam has an account and is in no group. ida imported a text. ann and abe are in group A, ben is in group B, cy in both.
// fay was in group A, began a thread, wrote, put a text of hers on the shelf, and left. A text of ann’s was taken off the
// shelf, about which ann, abe and fay had said something, and cy nothing.
// D is like W, and dissolved; fay wrote in it and left before.
// ann and ben are in W, an open group that the world reads, and in Z, which was opened to it later; ben is in R, where one asks, and sam has asked.

// prettier-ignore
const table = {
  //                                                  visitor sam ida ann abe fay ben cy
  'text: open to the world':                            ' +    +   +   +   +   +   +   + ',
  'text: of the site, on the shelves of A and B':       ' ·    +   +   +   +   +   +   + ',
  'text: ida’s own':                                    ' ·    ·   +   ·   ·   ·   ·   · ',
  'text: ann’s, on the shelf of A':                     ' ·    ·   ·   +   +   ·   ·   + ',
  'text: fay’s, on the shelf of A':                     ' ·    ·   ·   +   +   +   ·   + ',
  'text: ann’s, taken off the shelf of A':               ' ·    ·   ·   +   ·   ·   ·   · ',
  'text: nobody’s and not open':                        ' ·    ·   ·   ·   ·   ·   ·   · ',

  'group: A':                                           ' ·    ·   ·   +   +   ·   ·   + ',
  'group: B':                                           ' ·    ·   ·   ·   ·   ·   +   + ',
  'group: W, read by the world':                        ' +    +   +   +   +   +   +   + ',
  'group: Z, opened to the world':                     ' +    +   +   +   +   +   +   + ',
  'group: R, by request':                               ' ·    ·   ·   ·   ·   ·   +   · ',
  'group: D, dissolved':                                ' ·    ·   ·   +   ·   ·   +   · ',
  'group: the Commons':                                 ' ·    +   +   +   +   +   +   + ',

  // What a group is and how one comes in; who asks to; and who is in.
  'front: of A':                                        ' ·    ·   ·   +   +   ·   ·   + ',
  'front: of W':                                        ' +    +   +   +   +   +   +   + ',
  'front: of R':                                        ' ·    +   +   +   +   +   +   + ',
  'front: of Z':                                       ' +    +   +   +   +   +   +   + ',
  'front: of D':                                        ' ·    ·   ·   +   ·   ·   +   · ',
  'request: sam’s, to R':                               ' ·    +   ·   ·   ·   ·   +   · ',
  'members: of A':                                      ' ·    ·   ·   +   +   ·   ·   + ',
  'members: of W':                                      ' ·    ·   ·   +   ·   ·   +   · ',
  'members: of D':                                      ' ·    ·   ·   +   ·   ·   +   · ',
  'members: of R':                                      ' ·    ·   ·   ·   ·   ·   +   · ',
  'members: of Z':                                     ' ·    ·   ·   +   ·   ·   +   · ',

  // What a group decides about its margin: its members’, and in the Commons everyone’s here.
  'affairs: of A':                                      ' ·    ·   ·   +   +   ·   ·   + ',
  'affairs: of W':                                      ' ·    ·   ·   +   ·   ·   +   · ',
  'affairs: of the Commons':                            ' ·    +   +   +   +   +   +   + ',

  'thread: ann’s, private':                             ' ·    ·   ·   +   ·   ·   ·   · ',
  'thread: fay’s, private, on a text she lost':         ' ·    ·   ·   ·   ·   +   ·   · ',
  'thread: in A, begun by ann':                         ' ·    ·   ·   +   +   ·   ·   + ',
  'thread: in A, begun by fay':                         ' ·    ·   ·   +   +   ·   ·   + ',
  'thread: in B, begun by ben, on the same text':       ' ·    ·   ·   ·   ·   ·   +   + ',
  // Off the shelf it is kept for those members who were in it.
  'thread: in A, on what was taken off':                ' ·    ·   ·   +   +   ·   ·   · ',
  'thread: in W, begun by ben':                         ' +    +   +   +   +   +   +   + ',
  'thread: in W, on a text the world may not read':     ' ·    ·   ·   +   ·   ·   +   · ',
  // Ben has agreed to the first, and ann, who answered in it, has not; the second is ann’s alone.
  'thread: in Z, from before it was opened':           ' ·    ·   ·   +   ·   ·   +   · ',
  'thread: in Z, from before, all agreed':             ' +    +   +   +   +   +   +   + ',
  'thread: in Z, begun since':                         ' +    +   +   +   +   +   +   + ',
  'thread: in Z, begun since, on a text the world may not read': ' ·    ·   ·   +   ·   ·   +   · ',
  'thread: in D, begun by ben':                         ' ·    ·   ·   +   ·   ·   +   · ',
  'thread: in the Commons, begun by sam':               ' ·    +   +   +   +   +   +   + ',
  'thread: in the Commons, on ida’s own text':          ' ·    ·   ·   ·   ·   ·   ·   · ',
  'thread: cy’s note, as A has it':                     ' ·    ·   ·   +   +   ·   ·   + ',
  'thread: cy’s note, as B has it':                     ' ·    ·   ·   ·   ·   ·   +   + ',

  'comment: cy’s note, as A has it':                    ' ·    ·   ·   +   +   ·   ·   + ',
  'comment: cy’s note, as B has it':                    ' ·    ·   ·   ·   ·   ·   +   + ',
  'comment: ann’s, private':                            ' ·    ·   ·   +   ·   ·   ·   · ',
  'comment: fay’s, private':                            ' ·    ·   ·   ·   ·   +   ·   · ',
  'comment: ann’s, in her thread in A':                 ' ·    ·   ·   +   +   ·   ·   + ',
  'comment: abe’s, in ann’s thread, removed':           ' ·    ·   ·   +   +   ·   ·   + ',
  'comment: fay’s, in ann’s thread':                    ' ·    ·   ·   +   +   +   ·   + ',
  'comment: fay’s, in her thread in A':                 ' ·    ·   ·   +   +   +   ·   + ',
  'comment: ann’s, in fay’s thread':                    ' ·    ·   ·   +   +   ·   ·   + ',
  'comment: fay’s, in A, removed':                      ' ·    ·   ·   +   +   +   ·   + ',
  'comment: ben’s, in B':                               ' ·    ·   ·   ·   ·   ·   +   + ',
  'comment: ann’s, on what was taken off':              ' ·    ·   ·   +   +   ·   ·   · ',
  'comment: abe’s, on what was taken off':              ' ·    ·   ·   +   +   ·   ·   · ',
  'comment: fay’s, on what was taken off':              ' ·    ·   ·   +   +   +   ·   · ',
  'comment: cy’s, in B, removed':                       ' ·    ·   ·   ·   ·   ·   +   + ',
  'comment: ben’s, in W':                               ' +    +   +   +   +   +   +   + ',
  'comment: ann’s, in W, removed':                      ' +    +   +   +   +   +   +   + ',
  'comment: ann’s, in W, on a text of the site':        ' ·    ·   ·   +   ·   ·   +   · ',
  'comment: ben’s, in Z, from before':                 ' ·    ·   ·   +   ·   ·   +   · ',
  'comment: ann’s, in Z, from before':                 ' ·    ·   ·   +   ·   ·   +   · ',
  'comment: ann’s, in Z, from before, all agreed':     ' +    +   +   +   +   +   +   + ',
  'comment: ben’s, in Z, since':                       ' +    +   +   +   +   +   +   + ',
  'comment: ben’s, in Z, on a text of the site':       ' ·    ·   ·   +   ·   ·   +   · ',
  'comment: ben’s, in D':                               ' ·    ·   ·   +   ·   ·   +   · ',
  'comment: fay’s, in D':                               ' ·    ·   ·   +   ·   +   +   · ',
  'comment: sam’s, in the Commons':                     ' ·    +   +   +   +   +   +   + ',
  'comment: fay’s, in the Commons':                     ' ·    +   +   +   +   +   +   + ',

  // What a comment said before it was edited; each of these was edited once.
  'history: of ann’s, private':                          ' ·    ·   ·   +   ·   ·   ·   · ',
  'history: of ann’s, in her thread in A':               ' ·    ·   ·   +   +   ·   ·   + ',
  'history: of abe’s, in ann’s thread, removed':         ' ·    ·   ·   ·   +   ·   ·   · ',
  'history: of fay’s, in ann’s thread':                  ' ·    ·   ·   +   +   +   ·   + ',
  'history: of ann’s, in fay’s thread':                  ' ·    ·   ·   +   +   ·   ·   + ',
  'history: of fay’s, in A, removed':                    ' ·    ·   ·   ·   ·   +   ·   · ',
  'history: of abe’s, on what was taken off':           ' ·    ·   ·   +   +   ·   ·   · ',
  'history: of ben’s, in B':                             ' ·    ·   ·   ·   ·   ·   +   + ',
  'history: of ben’s, in W':                             ' ·    ·   ·   +   ·   ·   +   · ',
  'history: of ben’s, in D':                             ' ·    ·   ·   +   ·   ·   +   · ',
  'history: of sam’s, in the Commons':                   ' ·    +   +   +   +   +   +   + ',
} as const;

export type SubjectName = keyof typeof table;
export const subjects = Object.keys(table) as SubjectName[];
export type Kind =
  'text' | 'group' | 'front' | 'request' | 'members' | 'affairs' | 'thread' | 'comment' | 'history';
export const ofKind = (...kinds: Kind[]) =>
  subjects.filter((name) => kinds.some((kind) => name.startsWith(`${kind}:`)));

export type Sees = (actor: ActorName, subject: SubjectName) => boolean;

const answers = new Map(subjects.map((name) => [name, table[name].trim().split(/\s+/)]));
for (const [name, row] of answers)
  if (row.length !== actors.length || row.some((cell) => cell !== '+' && cell !== '·'))
    throw new Error(`mend the row “${name}”`);

/** What the matrix says. */
export const mayRead: Sees = (actor, subject) => answers.get(subject)?.[actors.indexOf(actor)] === '+';

/** Where what is seen is not what may be: an empty list, or each cell in words. */
export const disagreements = (over: readonly SubjectName[], seen: Sees, expected: Sees = mayRead): string[] =>
  over.flatMap((subject) =>
    actors
      .filter((actor) => seen(actor, subject) !== expected(actor, subject))
      .map((actor) => `${actor} ${expected(actor, subject) ? 'does not see' : 'sees'} “${subject}”`),
  );

/** What someone saw, as pairs that were noted down. */
export function makeNotebook() {
  const pairs = new Set<string>();
  return {
    note: (actor: ActorName, subject: SubjectName) => void pairs.add(`${actor} ${subject}`),
    sees: ((actor, subject) => pairs.has(`${actor} ${subject}`)) satisfies Sees,
  };
}
