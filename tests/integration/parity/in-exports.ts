/** What people are sent when they take something along, over HTTP: of every text’s margins, of groups, and of their own. */
import { sessionCookie } from '../../factories/browser-session';
import { actors, makeNotebook, ofKind, type ActorName, type Sees } from './matrix';
import { allMargins, margins, type Margin } from './margins';
import { type Site } from './site';

/** Words that are gone, drafts, and what another said before they said it better. */
function check(name: ActorName, text: string): string {
  const gone = /words-\w+-\w+-removed|words-draft/.exec(text)?.[0];
  if (gone) throw new Error(`${name} was sent ${gone}`);
  const others = [...text.matchAll(/earlier-(?:last-)?([a-z]+)/g)].find(([, author]) => author !== name);
  if (others) throw new Error(`${name} was sent ${others[0]}`);
  return text;
}

export function makeTaker(url: string, { ids, tokens }: Site) {
  async function take(name: ActorName, path: string, format: string): Promise<string | null> {
    const token = tokens.get(name);
    const address = `${url}${path}${path.includes('?') ? '&' : '?'}format=${format}`;
    const headers = token ? { cookie: `${sessionCookie}=${token}` } : undefined;
    const response = await fetch(address, headers ? { headers } : {});
    const text = await response.text();
    if (response.status === (name === 'visitor' ? 401 : 404)) return null;
    if (response.status !== 200) throw new Error(`${name} got ${response.status} for ${path}`);
    const said = [response.headers.get('cache-control'), response.headers.get('content-disposition')].join();
    if (!/private, no-store,attachment; filename=/.test(said))
      throw new Error(`${path} is sent with ${said}`);
    return check(name, text);
  }

  const ofMargin = ({ text, group, all }: Margin) => {
    const view = group ? `?group=${ids[group]}` : all ? '?view=all' : '';
    return `/api/texts/${ids[text]}/export${view}`;
  };
  const everyMargin = [...margins, ...allMargins].map(ofMargin);
  const everyGroup = ofKind('group').map((it) => `/api/groups/${ids[it]}/export`);

  /** By ids in JSON: an annotation’s address names its thread and its comment. */
  async function seenIn(paths: readonly string[]): Promise<Sees> {
    const { note, sees } = makeNotebook();
    for (const name of actors)
      for (const path of paths) {
        const json = await take(name, path, 'json');
        if (json !== null) JSON.parse(json);
        for (const it of ofKind('thread', 'comment')) if (json?.includes(ids[it])) note(name, it);
      }
    return sees;
  }

  /** By words in Markdown, in which no id stands. */
  async function findWords(paths: readonly string[], words: readonly string[]) {
    const found = new Set<string>();
    for (const name of actors)
      for (const path of paths) {
        const markdown = await take(name, path, 'markdown');
        for (const which of words)
          if (markdown !== null && new RegExp(`^> ${which}$`, 'm').test(markdown))
            found.add(`${name} ${which}`);
      }
    return (name: ActorName, which: string) => found.has(`${name} ${which}`);
  }

  return { everyMargin, everyGroup, own: ['/api/export'], seenIn, findWords };
}
