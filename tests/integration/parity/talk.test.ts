/** What one does with a conversation besides writing in it, held against the same matrix: in process and over HTTP. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listOpenQuestions } from '@/lib/db/visibility';
import { closedPassage } from '@/lib/domain/text/passage-link';
import { reveal } from '@/lib/policy/authorized';
import { AppError } from '@/lib/errors';
import { edit } from '@/lib/services/margin/comments';
import { listReactions, openReactions, react } from '@/lib/services/margin/reactions';
import { openMargin } from '@/lib/services/margin/reader';
import { search } from '@/lib/services/reading/search';
import { changeTag, listTags } from '@/lib/services/margin/tags';
import { changeQuestion } from '@/lib/services/margin/tending';
import { authSecret, startWebProcess, type WebProcess } from '../../factories/site';
import { useDatabase } from '../../factories/use-database';
import { actors, mayRead, ofKind, type ActorName, type SubjectName } from './matrix';
import { makeHttp } from './over-http';
import { makeSite, type Site } from './site';

const given = useDatabase();
let site: Site;
let web: WebProcess;
let http: ReturnType<typeof makeHttp>;

const common = 'text: of the site, on the shelves of A and B';
const [inA, inB, annsOwn] = [
  'thread: in A, begun by ann',
  'thread: in B, begun by ben, on the same text',
  'thread: ann’s, private',
] as const;
/** Each thread’s first comment, and a tag on it that says whose it is. */
const threads = [
  { thread: inA, comment: 'comment: ann’s, in her thread in A', by: 'ann', tag: 'tag-of-a' },
  { thread: inB, comment: 'comment: ben’s, in B', by: 'ben', tag: 'tag-of-b' },
  { thread: annsOwn, comment: 'comment: ann’s, private', by: 'ann', tag: 'tag-of-ann' },
] as const;

const anywhere = { personId: null, tag: null, groupId: null, textId: null, afterText: null, afterNote: null };
const as = (name: ActorName) => site.world.as(site.people[name]);
/** Who of all people: by the matrix. */
const readersOf = (subject: SubjectName) => actors.filter((actor) => mayRead(actor, subject));
const whoever = async (sees: (name: ActorName) => Promise<boolean>) => {
  const found: ActorName[] = [];
  for (const name of actors) if (await sees(name)) found.push(name);
  return found;
};

beforeAll(async () => {
  vi.stubEnv('AUTH_SECRET', authSecret);
  site = await makeSite(given.db);
  for (const { thread, by, tag } of threads) {
    const threadId = site.ids[thread];
    await changeQuestion(await as(by), { threadId, question: true });
    await changeTag(await as(by), { threadId, name: tag, on: true });
  }
  const react1 = async (name: ActorName, subject: SubjectName) =>
    react(await as(name), { commentId: site.ids[subject], kind: 'agree', on: true });
  await react1('abe', 'comment: ann’s, in her thread in A');
  await react1('cy', 'comment: ben’s, in B');
  await react1('ann', 'comment: fay’s, in ann’s thread');
  // As though each had named a passage of the text that all of them read, and of one that only ida reads.
  const texts = [common, 'text: ida’s own'] as const;
  for (const { comment, by } of threads) {
    const [open, closed] = texts.map((text) => `http://localhost/texts/${site.ids[text]}#p2`);
    // Once as it is, and once with words of its own.
    const body = `${open} ${closed} [said-openly](${open}) [said-of-idas](${closed} "said-of-idas")`;
    await edit(await as(by), { commentId: site.ids[comment], version: 2, body });
  }
  web = await startWebProcess(given.urls.appUrl);
  http = makeHttp(web.url, site);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await web.stop();
});

const orNothing = async <T>(work: Promise<T>): Promise<T | null> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
};

describe('the matrix is kept', () => {
  it('by the open questions of a group', async () => {
    for (const [group, thread] of [
      ['group: A', inA],
      ['group: B', inB],
    ] as const)
      expect(
        await whoever(async (name) => {
          const { actor } = await as(name);
          const listed = await listOpenQuestions(given.db, actor, site.ids[group]);
          return listed.map((each) => reveal(each).id).includes(site.ids[thread]);
        }),
      ).toEqual(readersOf(thread));
  });

  it('by who said what to a comment, also to its author who has left', async () => {
    for (const [comment, thread] of [
      ['comment: ann’s, in her thread in A', inA],
      ['comment: fay’s, in ann’s thread', inA],
      ['comment: ben’s, in B', inB],
    ] as const) {
      const commentId = site.ids[comment];
      const hears = readersOf(thread);
      expect(
        await whoever(async (name) => (await orNothing(openReactions(await as(name), commentId))) !== null),
      ).toEqual(hears);
      expect(
        await whoever(async (name) => (await listReactions(await as(name), [commentId])).has(commentId)),
      ).toEqual(hears);
      expect(
        await whoever(
          async (name) => (await http.send(name, `/api/comments/${commentId}/reactions`)).status === 200,
        ),
      ).toEqual(hears);
    }
  });

  it('by the tags of a group, and one’s own', async () => {
    for (const [group, tag, thread] of [
      ['group: A', 'tag-of-a', inA],
      ['group: B', 'tag-of-b', inB],
      [null, 'tag-of-ann', annsOwn],
    ] as const) {
      const audience =
        group === null ? ({ kind: 'self' } as const) : ({ kind: 'group', groupId: site.ids[group] } as const);
      const listed = async (name: ActorName) =>
        (await listTags(await as(name), audience)).tags.map((each) => each.name);
      expect(await whoever(async (name) => (await listed(name)).includes(tag))).toEqual(readersOf(thread));
      const query = group === null ? '' : `?group=${site.ids[group]}`;
      expect(
        await whoever(async (name) => (await http.send(name, `/api/tags${query}`)).body.includes(tag)),
      ).toEqual(readersOf(thread));
      // The text's page, with everything that is sent with it, and its notes.
      for (const path of [`/texts/${site.ids[common]}?view=all`, `/texts/${site.ids[common]}/notes?view=all`])
        expect(await whoever(async (name) => (await http.send(name, path)).body.includes(tag)), path).toEqual(
          readersOf(thread),
        );
    }
  });

  it('by where a text is mentioned', async () => {
    for (const { thread } of threads)
      expect(
        await whoever(async (name) => {
          const margin = await orNothing(
            openMargin(await as(name), { textId: site.ids[common], view: { kind: 'all' } }),
          );
          return margin?.mentions.some(({ threadId }) => threadId === site.ids[thread]) === true;
        }),
      ).toEqual(readersOf(thread));
  });

  it('by links, of which a closed one names neither text nor title', async () => {
    for (const name of actors) {
      const margin = await orNothing(
        openMargin(await as(name), { textId: site.ids[common], view: { kind: 'all' } }),
      );
      const linked = margin?.comments.filter(({ html }) => html.includes('passage')) ?? [];
      expect(linked).toHaveLength(threads.filter(({ thread }) => mayRead(name, thread)).length);
      for (const { html } of linked) {
        expect(html.includes(closedPassage)).toBe(!mayRead(name, 'text: ida’s own'));
        expect(html.includes(site.ids['text: ida’s own'])).toBe(mayRead(name, 'text: ida’s own'));
        expect(html).toContain('>Of the site, ¶ 2</a>');
      }
    }
  });

  it('by the words of links, which are neither shown nor found where the link is closed', async () => {
    const [a, b] = [site.ids['group: A'], site.ids['group: B']];
    const text = site.ids[common];
    const views = [`?group=${a}`, `?group=${b}`, '?view=all'];
    const pages = [
      ...views.flatMap((view) => [`/texts/${text}${view}`, `/texts/${text}/notes${view}`]),
      ...views.flatMap((view) =>
        ['json', 'markdown'].map((to) => `/api/texts/${text}/export${view}&format=${to}`),
      ),
      ...[a, b].flatMap((id) => [`/api/groups/${id}/export?format=markdown`, `/groups/${id}/letter`]),
      '/inbox',
      `/search?person=${site.people.ann?.id}&in=notes`,
    ];
    const saidTo = async (name: ActorName, words: string) => {
      const found: string[] = [];
      for (const path of pages) if ((await http.send(name, path)).body.includes(words)) found.push(path);
      return found;
    };
    for (const name of actors) {
      const author = threads.some(({ by }) => by === name);
      // Their own words are their authors’ to edit and to take along, whatever became of the text.
      if (!author) expect(await saidTo(name, 'said-of-idas'), name).toEqual([]);
      const hears = threads.some(({ thread }) => mayRead(name, thread));
      expect((await saidTo(name, 'said-openly')).length > 0, name).toBe(hears);
    }
    const find = async (name: ActorName, words: string) => {
      const asked = { ...anywhere, words, kind: 'notes' } as const;
      return (await search(await as(name), asked)).notes.hits.map(({ threadId }) => threadId);
    };
    for (const name of actors) {
      const heard = threads
        .filter(({ thread }) => mayRead(name, thread))
        .map(({ thread }) => site.ids[thread]);
      expect((await find(name, 'said-openly')).sort(), name).toEqual(heard.sort());
      expect(await find(name, 'said-of-idas'), name).toEqual([]);
      expect(await find(name, site.ids['text: ida’s own']), name).toEqual([]);
    }
  });

  it('by the titles that a link may be chosen from', async () => {
    for (const text of ofKind('text'))
      expect(
        await whoever(async (name) => (await http.send(name, '/api/texts')).body.includes(site.ids[text])),
      ).toEqual(readersOf(text).filter((name) => name !== 'visitor'));
  });
});
