/** What people see of a running Catena: its pages, its API and its event stream. */
import { sealCursor } from '@/lib/live/cursor';
import { sessionCookie } from '../../factories/browser-session';
import { commentIds, openEventStream } from '../../factories/reader-client';
import { actors, makeNotebook, ofKind, type ActorName, type Sees } from './matrix';
import { allMargins, margins, type Margin } from './margins';
import { type Site } from './site';

/** The words of comments that were removed, and of earlier versions: nobody may be sent them, on any page, ever. */
const goneWords = /words-\w+-\w+-removed|earlier-\w+/;

/** What somebody else is writing: nobody may be sent it, by any way. */
const draftsOf = (text: string) => new Set([...text.matchAll(/words-draft-(\w+)/g)].map(([, name]) => name));

export function makeHttp(url: string, site: Site) {
  const { ids, people, tokens, last } = site;
  const cookieOf = (name: ActorName) => {
    const token = tokens.get(name);
    return token ? `${sessionCookie}=${token}` : '';
  };

  async function get(name: ActorName, path: string) {
    const cookie = cookieOf(name);
    const response = await fetch(url + path, { redirect: 'manual', headers: cookie ? { cookie } : {} });
    const body = await response.text();
    const refusal = name === 'visitor' ? [307, 401] : path.endsWith('/history') ? [403, 404] : [404];
    if (response.status !== 200 && !refusal.includes(response.status))
      throw new Error(`${name} got ${response.status} for ${path}`);
    const another = [...draftsOf(body)].find((author) => author !== name);
    if (another) throw new Error(`${name} was sent a draft of ${another}’s: ${path}`);
    if (goneWords.test(body) && !path.endsWith('/history'))
      throw new Error(`${name} was sent words that are gone: ${path}`);
    return { opens: response.status === 200, body };
  }

  /** As it is answered, whatever that is. */
  async function send(name: ActorName, path: string) {
    const cookie = cookieOf(name);
    const response = await fetch(url + path, { redirect: 'manual', headers: cookie ? { cookie } : {} });
    return { status: response.status, body: await response.text() };
  }

  const kindOf = (it: string) => (it.startsWith('group:') ? 'group' : 'front');
  const all = ofKind('text', 'group', 'thread', 'comment');
  const marginPath = ({ text, group, all: everyone }: Margin, below = '') => {
    const view = group ? `group=${ids[group]}` : everyone ? 'view=all' : '';
    return `${ids[text]}${below}${below.includes('?') ? '&' : '?'}${view}`;
  };

  /** A text’s and a group’s page opens or does not; threads and comments are looked for in what is sent with the text. */
  async function seenOnPages(within = margins): Promise<Sees> {
    const { note, sees } = makeNotebook();
    for (const name of actors) {
      for (const it of ofKind('text')) if ((await get(name, `/texts/${ids[it]}`)).opens) note(name, it);
      for (const it of ofKind('group', 'front', 'request')) {
        const { opens, body } = await get(name, `/groups/${ids[it]}`);
        const shown = { group: opens && !body.includes('data-front'), front: opens };
        if (it.startsWith('request:') ? body.includes('words-request-sam') : shown[kindOf(it)])
          note(name, it);
      }
      const kept = ofKind('group').map((it) => `/groups/${ids[it]}/kept`);
      for (const path of [...kept, ...within.map((margin) => `/texts/${marginPath(margin)}`)]) {
        const { body } = await get(name, path);
        for (const it of ofKind('thread', 'comment')) if (body.includes(ids[it])) note(name, it);
      }
    }
    return sees;
  }

  /** Any trace of anything on the pages that list: the library, and a group’s. */
  async function seenInLibrary(): Promise<Sees> {
    const { note, sees } = makeNotebook();
    for (const name of actors) {
      const { body } = await get(name, '/library');
      for (const it of all) if (body.includes(ids[it])) note(name, it);
    }
    return sees;
  }

  /** The notes as a page of their own, by the words of what is said in them; `page` is its place below the text. */
  async function findWords(
    words: readonly string[],
    within = margins,
    page = '/notes',
  ): Promise<(name: ActorName, which: string) => boolean> {
    const found = new Set<string>();
    for (const name of actors)
      for (const margin of within) {
        const { body } = await get(name, `/texts/${marginPath(margin, page)}`);
        for (const which of words) if (body.includes(`<p>${which}</p>`)) found.add(`${name} ${which}`);
      }
    return (name, which) => found.has(`${name} ${which}`);
  }

  /** What “Comment here” says at the one paragraph that all notes of the site are about, in each margin that opens. */
  async function countsIn(name: ActorName): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const margin of [...margins, ...allMargins]) {
      const { opens, body } = await get(name, `/texts/${marginPath(margin)}`);
      const [, count] = /paragraphs\/p2[^>]*?(?: data-count="(\d+)")?>/.exec(body) ?? [];
      const elsewhere = [...body.matchAll(/data-count=/g)].length - (count === undefined ? 0 : 1);
      if (elsewhere > 0) throw new Error(`${name} sees notes where there are none`);
      const view = margin.all ? 'all margins' : (margin.group ?? 'one’s own margin');
      if (opens) counts[`${margin.text} in ${view}`] = Number(count ?? 0);
    }
    return counts;
  }

  /** The margin’s route: opens with the text (and the group), and lists what is in it. */
  async function seenByApi(within = margins): Promise<Sees> {
    const { note, sees } = makeNotebook();
    for (const name of actors)
      for (const margin of within) {
        const { text, group } = margin;
        const { opens, body } = await get(name, `/api/texts/${marginPath(margin, '/margin')}`);
        if (opens && group === null) note(name, text);
        if (opens && group !== null) note(name, group);
        for (const it of ofKind('thread', 'comment')) if (body.includes(ids[it])) note(name, it);
      }
    return sees;
  }

  /** Whether people are sent their own drafts, with a text’s page and by the API. */
  async function seeOwnDrafts(text: keyof typeof ids): Promise<ActorName[]> {
    const found = await Promise.all(
      actors.map(async (name) => {
        const page = await get(name, `/texts/${ids[text]}`);
        const listed = await get(name, `/api/texts/${ids[text]}/drafts`);
        return [page, listed].every(({ body }) => draftsOf(body).has(name)) ? [name] : [];
      }),
    );
    return found.flat();
  }

  /** What is said in a comment’s history: exactly one earlier wording, and no other comment’s. */
  async function seenInHistories(): Promise<Sees> {
    const { note, sees } = makeNotebook();
    for (const name of actors)
      for (const it of ofKind('history')) {
        const { opens, body } = await get(name, `/api/comments/${ids[it]}/history`);
        if (opens !== (body.match(/earlier-/g)?.length === 1))
          throw new Error(`${name} was sent ${body} as the ${it}`);
        if (opens) note(name, it);
      }
    return sees;
  }

  const fromTheBeginning = (name: ActorName) => sealCursor(0n, people[name]?.id ?? '');

  /** Every event since the beginning, as one answer. */
  async function seenInEvents(): Promise<Sees> {
    const { note, sees } = makeNotebook();
    for (const name of actors) {
      const { body } = await get(name, `/api/events?after=${fromTheBeginning(name)}`);
      for (const it of all) if (body.includes(`"id":"${ids[it]}"`)) note(name, it);
    }
    return sees;
  }

  /** The same as it comes down one live connection each. */
  async function seenOnStream(): Promise<Sees> {
    const { note, sees } = makeNotebook();
    for (const name of actors) {
      const stream = openEventStream(url, cookieOf(name), fromTheBeginning(name));
      const own = last.get(name);
      if (own === undefined) await stream.ended;
      else await stream.until((events) => commentIds(events).includes(own));
      await stream.stop();
      const text = JSON.stringify(stream.events);
      if (draftsOf(text).size > 0) throw new Error(`${name} was sent drafts`);
      if (goneWords.test(text)) throw new Error(`${name} was sent words that are gone`);
      for (const it of all) if (text.includes(`"id":"${ids[it]}"`)) note(name, it);
    }
    return sees;
  }

  return {
    get,
    send,
    seenInHistories,
    seenOnPages,
    seenInLibrary,
    findWords,
    countsIn,
    seenByApi,
    seeOwnDrafts,
    seenInEvents,
    seenOnStream,
  };
}
