/** What is in a text besides its words, counted: a better copy may have less of it, and a difference of words tells nothing of that. */
import type { Structure } from '../text/structure';

export type Besides = 'emphases' | 'links' | 'noteMarks' | 'pages';
export type BesidesChange = { what: Besides; before: number; after: number };

const links = ['link', 'wikilink'];
const counted: Record<Besides, (structure: Structure) => number> = {
  emphases: ({ marks }) => marks.filter(({ kind }) => !links.includes(kind)).length,
  links: ({ marks }) => marks.filter(({ kind }) => links.includes(kind)).length,
  noteMarks: ({ noteRefs }) => noteRefs.length,
  pages: ({ pageBreaks }) => pageBreaks.length,
};
const all: readonly Besides[] = ['emphases', 'links', 'noteMarks', 'pages'];

/** Those of which there are more or fewer. */
export const compareBesides = (before: Structure, after: Structure): BesidesChange[] =>
  all
    .map((what) => ({ what, before: counted[what](before), after: counted[what](after) }))
    .filter((each) => each.before !== each.after);
