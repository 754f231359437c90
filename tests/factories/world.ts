/** Builders that complete the world, through the services themselves: a test states only what it is about. */
import { createAccount } from '@/lib/auth/account';
import type { Database } from '@/lib/db/client';
import { listGroupIds } from '@/lib/db/user';
import { randomId } from '@/lib/domain/ids';
import type { TextAudience } from '@/lib/domain/text/text';
import { annotate } from '@/lib/services/margin/annotations';
import type { Context } from '@/lib/services/context';
import { reply } from '@/lib/services/margin/comments';
import { foundGroup, shelveText } from '@/lib/services/groups/groups';
import { invite, join } from '@/lib/services/groups/invitations';
import { storeText } from '@/lib/services/texts/texts';
import { visitor } from '@/lib/policy/actor';

export const password = 'three quiet words';

export const sampleText = `The first paragraph has two sentences. This is the second of them.

The second paragraph says that officers are elected, and may be recalled at any moment.

The third paragraph repeats itself, and repeats itself again.
`;

export type Someone = { id: string; name: string; email: string };

export function makeWorld(db: Database) {
  /** The person as they stand at this moment, with memberships read afresh. */
  const as = async (who: { id: string } | null): Promise<Context> => ({
    actor: who ? { userId: who.id, groupIds: new Set(await listGroupIds(db, who.id)) } : visitor,
    db,
    now: new Date(),
    newId: randomId,
  });
  async function makeUser(name = 'Ada', daysHere = 10): Promise<Someone> {
    const asAddress = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    const email = `${asAddress}.${randomId().replace(/[^a-z0-9]/gi, '')}@example.org`;
    // Known here for a while: what holds for an account of these days is told by tests of its own.
    const now = new Date(Date.now() - daysHere * 24 * 60 * 60 * 1000);
    const { id } = await createAccount(db, { name, email, password }, { id: randomId(), now });
    return { id, name, email };
  }
  async function makeGroup(
    members: readonly Someone[],
    name = 'Thursday group',
    chosen: Pick<Parameters<typeof foundGroup>[1], 'kind' | 'readers' | 'host'> = {},
  ) {
    const [founder, ...others] = members;
    if (!founder) throw new Error('a group has a founder');
    const founding = { clientId: randomId(), name, description: '', ...chosen };
    const { groupId } = await foundGroup(await as(founder), founding);
    const { token } = await invite(await as(founder), { groupId, days: 7 });
    for (const other of others) await join(await as(other), token);
    return groupId;
  }
  async function makeText(
    owner: Someone | null,
    options: { title?: string; body?: string; fileName?: string; audience?: TextAudience } = {},
  ) {
    const {
      title = 'On Margins',
      body = sampleText,
      fileName = 'margins.txt',
      audience = owner ? 'owner' : 'site',
    } = options;
    const upload = { fileName, title, bytes: new TextEncoder().encode(body) };
    return storeText({ db, now: new Date(), newId: randomId }, upload, {
      audience,
      importedById: owner?.id ?? null,
    });
  }
  /** A Text on a group's shelf. */
  async function makeReading(groupId: string, owner: Someone, options: Parameters<typeof makeText>[1] = {}) {
    const text = await makeText(owner, options);
    await shelveText(await as(owner), { groupId, textId: text.textId });
    return text;
  }
  /** A note about some words of a Text; the first place where they stand. */
  async function makeNote(
    author: Someone,
    text: { textId: string; revisionId: string },
    groupId: string | null,
    options: { words?: string; body?: string } = {},
  ) {
    const { words = 'second paragraph', body = 'What does this mean?' } = options;
    const revision = await db.revision.findUniqueOrThrow({ where: { id: text.revisionId } });
    const start = revision.text.indexOf(words);
    if (start < 0) throw new Error(`the text has no “${words}”`);
    return annotate(await as(author), {
      clientId: randomId(),
      ...text,
      passage: { start, end: start + words.length, exact: words },
      audience: groupId === null ? { kind: 'self' } : { kind: 'group', groupId },
      comment: { clientId: randomId(), body },
    });
  }
  const makeReply = async (
    author: Someone,
    threadId: string,
    body = 'It means this.',
    parentId: string | null = null,
  ) => (await reply(await as(author), { threadId, clientId: randomId(), parentId, body })).comment;

  return { as, makeUser, makeGroup, makeText, makeReading, makeNote, makeReply };
}
export type World = ReturnType<typeof makeWorld>;
