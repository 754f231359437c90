/** How many notes “Comment here” counts for each person, at the one paragraph that all notes of the site are about. */
import type { ActorName } from './matrix';

const [open, common, idas, anns, fays, taken] = [
  'text: open to the world',
  'text: of the site, on the shelves of A and B',
  'text: ida’s own',
  'text: ann’s, on the shelf of A',
  'text: fay’s, on the shelf of A',
  'text: ann’s, taken off the shelf of A',
] as const;
const alone = (text: string, own: number, all = own) => ({
  [`${text} in one’s own margin`]: own,
  [`${text} in all margins`]: all,
});
const inA = (text: string, count: number) => ({ [`${text} in group: A`]: count });
const inB = (text: string, count: number) => ({ [`${text} in group: B`]: count });
const inW = (text: string, count: number) => ({ [`${text} in group: W, read by the world`]: count });
const inZ = (text: string, count: number) => ({ [`${text} in group: Z, opened to the world`]: count });
const inD = { [`${open} in group: D, dissolved`]: 2 };
const inCommons = (text: string, count: number) => ({ [`${text} in group: the Commons`]: count });
const onTheShelfOfA = { ...alone(anns, 0), ...inA(anns, 0), ...alone(fays, 0), ...inA(fays, 0) };
// Whoever is signed in has a note of their own on the open text, and ben’s to the world beside it; in Z two of three.
const openly = { ...alone(open, 1, 4), ...inW(open, 2), ...inZ(open, 3), ...inCommons(open, 1) };
const inThere = { ...openly, ...alone(open, 1, 5), ...inZ(open, 4) };
const toEveryone = { ...inW(common, 0), ...inZ(common, 0), ...inCommons(common, 1) };
export const countsOf: Record<ActorName, Record<string, number>> = {
  visitor: { ...alone(open, 0, 3), ...inW(open, 1), ...inZ(open, 2) },
  sam: { ...openly, ...alone(common, 0, 1), ...toEveryone },
  ida: { ...openly, ...alone(common, 0, 1), ...toEveryone, ...alone(idas, 0) },
  ann: {
    ...inThere,
    ...alone(open, 1, 6),
    ...inD,
    ...alone(common, 1, 7),
    ...inA(common, 4),
    ...inW(common, 2),
    ...inZ(common, 2),
    ...inCommons(common, 2),
    ...onTheShelfOfA,
    ...alone(taken, 0, 1),
  },
  abe: { ...openly, ...alone(common, 0, 4), ...inA(common, 3), ...toEveryone, ...onTheShelfOfA },
  fay: { ...openly, ...alone(common, 0, 1), ...toEveryone, ...alone(fays, 0) },
  ben: {
    ...inThere,
    ...alone(open, 1, 6),
    ...inD,
    ...alone(common, 0, 5),
    ...inB(common, 2),
    ...inW(common, 1),
    ...inZ(common, 1),
    ...inCommons(common, 1),
  },
  cy: {
    ...openly,
    ...alone(common, 0, 6),
    ...inA(common, 3),
    ...inB(common, 2),
    ...toEveryone,
    ...onTheShelfOfA,
  },
};
