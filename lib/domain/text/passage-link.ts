/** Links to passages: what an address of a text says of where in it, and how that is called. Pure, and never throws. */
import { compareLabels, readLabel } from './label';

export type PassageLink = {
  textId: string;
  /** "p12", "p12.3", "p12.3-14.1", or another block's name; "" is the text as a whole. */
  place: string;
};

/** An address of a text on whatever name this site is reached by; a part of it, such as its notes, is no passage. */
const address =
  /^(?:https?:\/\/[^/?#\s]+)?\/texts\/([0-9A-Za-z_-]{8,40})(\?[^#\s]*)?(?:#([a-z][0-9A-Za-z.-]{0,39})?)?$/;

export function readPassageLink(href: string): (PassageLink & { query: string }) | null {
  const [found, textId = '', query = '', place = ''] = address.exec(href) ?? [];
  return found === undefined ? null : { textId, place, query };
}

const inWords = /\/texts\/([0-9A-Za-z_-]{8,40})(?:\?[^\s#()<>]*)?(?:#([a-z][0-9A-Za-z.-]{0,39}))?/g;

/** Every passage that words name, once. A full stop that ends the sentence is none of the address. */
export function findPassageLinks(words: string): PassageLink[] {
  const found = [...words.matchAll(inWords)].map(([, textId = '', place = '']) => ({
    textId,
    place: place.replace(/[.-]+$/, ''),
  }));
  const byName = new Map(found.map((link) => [`${link.textId}#${link.place}`, link]));
  return [...byName.values()];
}

const numbered = /^p(\d+[a-z]*)(?:\.(\d+[a-z]*))?(?:-(\d+[a-z]*)(?:\.(\d+[a-z]*))?)?$/;

/** "¶ 12.3–14.1"; "" where the place has no number. */
export function nameOfPlace(place: string): string {
  const [found, from = '', sentence, to, last] = numbered.exec(place) ?? [];
  if (found === undefined) return '';
  const start = sentence === undefined ? from : `${from}.${sentence}`;
  const end = to === undefined ? '' : last === undefined ? `–${to}` : `–${to}.${last}`;
  return `¶ ${start}${end}`;
}

/** The block in which a place begins, by the name that it has in the page. */
export function blockOfPlace(place: string): string {
  const [found, from = ''] = numbered.exec(place) ?? [];
  return found === undefined ? place : `p${from}`;
}

/** Whether a place has something of the block of that name. */
export function coversBlock(place: string, block: string): boolean {
  const [found, from = '', , to = from] = numbered.exec(place) ?? [];
  if (found === undefined) return place === block;
  const label = block.slice(1);
  if (!block.startsWith('p') || !readLabel(label)) return false;
  return compareLabels(from, label) <= 0 && compareLabels(label, to) <= 0;
}

/** Stands in a comment's HTML for a passage that its reader cannot open, until there is a language to say so in. */
export const closedPassage = '<span class="closed-passage"></span>';

/** `words` are the interface's own. */
export const sayClosed = (html: string, words: string): string =>
  html.replaceAll(closedPassage, `<span class="closed-passage">${words}</span>`);
