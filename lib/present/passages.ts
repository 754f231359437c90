/**
 * Links to passages, as one person sees them: the title and the place of what they may read; of everything else, whether
 * it exists or not, that there is a passage which they cannot open.
 */
import {
  closedPassage,
  findPassageLinks,
  nameOfPlace,
  type PassageLink,
} from '@/lib/domain/text/passage-link';
import { escapeHtml } from '@/lib/domain/text/escape-html';
import type { Comment } from '@/lib/domain/threading/thread';
import { reveal, type Authorized } from '@/lib/policy/authorized';

/** The titles of the texts that are linked to and that the reader may read, by their ids. */
export type Titles = ReadonlyMap<string, string>;

/** An address in Markdown, with the words that a link has for it, in whatever form. */
const written =
  /\[(?:[^[\]]|\[[^[\]]*\])*\]\([^()\s]*\/texts\/([0-9A-Za-z_-]{8,40})[^()]*\)|<?(?:https?:\/\/[^\s<>()]*)?\/texts\/([0-9A-Za-z_-]{8,40})(?:\?[^\s#<>()]*)?(?:#([a-z][0-9A-Za-z.-]*[0-9A-Za-z])?)?>?/g;

/** What is called by a name elsewhere in the words. */
const definitions = /^.*\]:.*$/gm;

/**
 * The same in a comment's Markdown, for what is set as plain words: what its reader may not open is "…". Where anything of
 * it is left in another form, such as a reference, all that the comment says is.
 */
export const namePassages = (
  comment: Authorized<'comment.read', Comment>,
  markdown: string,
  titles: Titles = reveal(comment).titles ?? new Map(),
): string =>
  closeIn(markdown, titles, (whole, title, place) =>
    place === null ? whole : [title, nameOfPlace(place)].filter(Boolean).join(', '),
  );

/** The same for what is taken along: links that its reader may open stay links. */
export const closePassages = (comment: Authorized<'comment.read', Comment>): string =>
  closeIn(reveal(comment).body, reveal(comment).titles ?? new Map(), (whole) => whole);

/** `set` gives an open link its form; `place` is null for one that has words of its own. */
function closeIn(
  markdown: string,
  titles: Titles,
  set: (whole: string, title: string, place: string | null) => string,
): string {
  const isClosed = ({ textId }: PassageLink) => !titles.has(textId);
  if (findPassageLinks(markdown.match(definitions)?.join(' ') ?? '').some(isClosed)) return '…';
  const closed = markdown.replaceAll(written, (whole, linked?: string, bare?: string, place = '') => {
    const title = titles.get(linked ?? bare ?? '');
    if (title === undefined) return '…';
    return set(whole, title, linked === undefined ? place : null);
  });
  return findPassageLinks(closed).some(isClosed) ? '…' : closed;
}

const link = /<a data-passage="([\w-]+) ([\w.-]*)" data-bare="(yes|no)" href="([^"]*)">(.*?)<\/a>/gs;

export function presentPassages(
  comment: Authorized<'comment.read' | 'wording.read', Comment>,
  html: string,
  titles: Titles = reveal(comment).titles ?? new Map(),
): string {
  if (!html.includes('data-passage=')) return html;
  const groupId = audienceGroup(reveal(comment));
  return html.replaceAll(
    link,
    (_, textId: string, place: string, bare: string, href: string, words: string) => {
      const title = titles.get(textId);
      if (title === undefined) return closedPassage;
      const name = escapeHtml([title, nameOfPlace(place)].filter(Boolean).join(', '));
      const target = toTarget(href, groupId);
      return `<a class="passage" href="${target}"${bare === 'yes' ? '' : ` title="${name}"`}>${bare === 'yes' ? name : words}</a>`;
    },
  );
}

const audienceGroup = ({ thread: { audience } }: Comment) =>
  audience.kind === 'group' ? audience.groupId : null;

/** Into another group's margin leads no link: who reads it need not be in that group. */
function toTarget(href: string, groupId: string | null): string {
  // As it stands in the HTML, an ampersand is a reference with a # of its own.
  const [path = '', fragment] = href.replaceAll('&#x26;', '&').split('#');
  const [bare = '', query = ''] = path.split('?');
  const isOurs = groupId !== null && query.split('&').includes(`group=${groupId}`);
  return escapeHtml(`${isOurs ? path : bare}${fragment === undefined ? '' : `#${fragment}`}`);
}
