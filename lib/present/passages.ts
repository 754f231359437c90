/**
 * Links to passages, as one person sees them: the title and the place of what they may read; of everything else, whether
 * it exists or not, that there is a passage which they cannot open.
 */
import { setLinks, type Titles } from '@/lib/domain/markdown/link-words';
import { closedPassage, nameOfPlace } from '@/lib/domain/text/passage-link';
import { escapeHtml } from '@/lib/domain/text/escape-html';
import type { Comment } from '@/lib/domain/threading/thread';
import { reveal, type Authorized } from '@/lib/policy/authorized';

/** The same in a comment's Markdown, for what is set as plain words: what its reader may not open is "…". */
export const namePassages = (
  comment: Authorized<'comment.read', Comment>,
  markdown: string,
  titles: Titles = reveal(comment).titles ?? new Map(),
): string =>
  setLinks(markdown, titles, (whole, title, place) =>
    place === null ? whole : [title, nameOfPlace(place)].filter(Boolean).join(', '),
  );

/** The same for what is taken along: links that its reader may open stay links. */
export const closePassages = (comment: Authorized<'comment.read', Comment>): string =>
  setLinks(reveal(comment).body, reveal(comment).titles ?? new Map());

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
