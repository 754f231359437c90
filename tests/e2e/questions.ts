/** What an outsider can ask of what is private, and the answers made comparable. */
import type { APIRequestContext } from '@playwright/test';
import { randomId } from '@/lib/domain/ids';

/** An answer as a whole, without what differs from answer to answer whatever is asked: nonce, date and the ids asked for. */
export async function ask(
  request: APIRequestContext,
  ids: Record<string, string>,
  method: string,
  path: string,
  data?: unknown,
) {
  const response = await request.fetch(path, { method, data, maxRedirects: 0 });
  const plain = (text: string) =>
    Object.values(ids)
      .reduce((rest, id) => rest.replaceAll(id, '(id)'), text)
      .replaceAll(/nonce([-=\\":]+)[A-Za-z0-9+/=]{24}/g, 'nonce$1(nonce)')
      .replaceAll(/(date|expires): .*/g, '$1: (date)');
  return {
    status: response.status(),
    headers: plain(
      response
        .headersArray()
        .map(({ name, value }) => `${name.toLowerCase()}: ${value}`)
        .join('\n'),
    ),
    body: plain(await response.text()),
  };
}

/** What can be asked about: real ids, or ones of the same form that name nothing. */
export type Ids = Record<'text' | 'revision' | 'group' | 'thread' | 'comment', string>;
type Question = [method: string, path: string, data?: unknown];

export const questionsAbout = ({ text, revision, group, thread, comment }: Ids, own: Ids): Question[] => {
  const body = 'Is anybody here?';
  const note = (about: object) => ({
    clientId: randomId(),
    textId: own.text,
    revisionId: own.revision,
    passage: { start: 4, end: 10, exact: 'oldest' },
    audience: { kind: 'self' },
    comment: { clientId: randomId(), body },
    ...about,
  });
  return [
    ['GET', `/texts/${text}`],
    ['GET', `/texts/${text}?group=${group}`],
    ['GET', `/texts/${own.text}?group=${group}`],
    ['GET', `/texts/${text}/paragraphs/p1`],
    ['GET', `/texts/${text}/paragraphs/p1?group=${group}`],
    ['GET', `/texts/${own.text}/paragraphs/p1?group=${group}`],
    ['GET', `/texts/${text}/remarks?group=${group}`],
    ['GET', `/groups/${group}`],
    ['GET', `/api/texts/${text}/margin`],
    ['GET', `/api/texts/${text}/margin?group=${group}`],
    ['GET', `/api/texts/${own.text}/margin?group=${group}`],
    ['POST', '/api/annotations', note({ textId: text, revisionId: revision })],
    ['POST', '/api/annotations', note({ revisionId: revision })],
    ['POST', '/api/annotations', note({ audience: { kind: 'group', groupId: group } })],
    ['POST', `/api/threads/${thread}/comments`, { clientId: randomId(), parentId: comment, body }],
    ['POST', `/api/threads/${own.thread}/comments`, { clientId: randomId(), parentId: comment, body }],
    ['POST', `/api/threads/${thread}/move`, { clientId: randomId(), audience: { kind: 'self' } }],
    [
      'POST',
      `/api/threads/${own.thread}/move`,
      { clientId: randomId(), audience: { kind: 'group', groupId: group } },
    ],
    ['PATCH', `/api/comments/${comment}`, { version: 1, body }],
    ['DELETE', `/api/comments/${comment}`],
    ['POST', `/api/comments/${comment}/restore`],
    ['GET', `/api/comments/${comment}/history`],
    ['DELETE', `/api/comments/${comment}/history/1`],
    ['POST', `/api/comments/${comment}/history/1/restore`, { body, seal: 'x'.repeat(43) }],
  ];
};

export const madeUp = (): Ids => ({
  text: randomId(),
  revision: randomId(),
  group: randomId(),
  thread: randomId(),
  comment: randomId(),
});
