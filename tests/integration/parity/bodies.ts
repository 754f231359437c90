/** What the API is asked to write, where only the answer matters. */
import { randomId } from '@/lib/domain/ids';

export const annotation = (textId: string, revisionId: string, audience: object) => ({
  clientId: randomId(),
  textId,
  revisionId,
  passage: { start: 0, end: 3, exact: 'The' },
  audience,
  comment: { clientId: randomId(), body: 'x' },
});

export const draftAbout = (textId: string) => ({
  textId,
  seen: { version: 0, writes: [] },
  writeId: randomId(),
  draft: { kind: 'reply', id: 'a-draft-of-ones-own', threadId: randomId(), parentId: null, body: 'x' },
});
