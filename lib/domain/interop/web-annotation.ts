/**
 * Conversations as W3C Web Annotations (JSON-LD): one for each thing said, one for a passage that was marked without a
 * word. What the model has no word for stands under `catena:`, so that reading it back gives the same conversations.
 */
import type { ExportedComment, ExportedConversation, ExportedPlace, ExportedWording } from './exported';

export const annotationContext = ['http://www.w3.org/ns/anno.jsonld', { catena: 'urn:catena:' }] as const;

type Person = { id: string; type: 'Person'; name: string };
type Selector =
  | { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string }
  | { type: 'TextPositionSelector'; start: number; end: number };

/** `catena:thread` is all of the conversation that is not this comment. */
export type WebAnnotation = {
  id: string;
  type: 'Annotation';
  motivation: 'commenting' | 'replying' | 'highlighting';
  created: string;
  modified?: string;
  creator?: Person;
  audience: { id: string; type: 'Audience'; name?: string };
  body?: { type: 'TextualBody'; value: string; format: 'text/markdown'; purpose: 'commenting' | 'replying' };
  target:
    | string
    | { source: string; selector?: Selector[]; state?: { type: 'State'; 'catena:revision': string | null } };
  'catena:thread': Omit<ExportedConversation, 'comments'>;
  'catena:comment'?: Pick<ExportedComment, 'id' | 'parentId' | 'held'> & {
    removed: boolean;
    earlier: ExportedWording[];
  };
};

/** Where things are found on the site that they come from. */
export type Addresses = {
  text: (textId: string) => string;
  thread: (conversation: ExportedConversation) => string;
};

const personOf = ({ id, name }: { id: string; name: string }): Person => ({
  id: `urn:catena:person:${id}`,
  type: 'Person',
  name,
});
const idOf = ({ id }: Person) => id.slice('urn:catena:person:'.length);

const selectorsOf = ({ exact, prefix, suffix, position }: ExportedPlace): Selector[] => [
  { type: 'TextQuoteSelector', exact, prefix, suffix },
  ...(position === null ? [] : [{ type: 'TextPositionSelector' as const, ...position }]),
];

export function toWebAnnotations(conversation: ExportedConversation, addresses: Addresses): WebAnnotation[] {
  const { comments, ...thread } = conversation;
  const { text, group, place, author, at, highlight } = thread;
  const address = addresses.thread(conversation);
  const nameOf = (comment: ExportedComment) => `${address}#comment-${comment.id}`;
  const source = text === null ? 'urn:catena:text-out-of-reach' : addresses.text(text.id);
  const target =
    place === null
      ? source
      : {
          source,
          selector: selectorsOf(place),
          state: { type: 'State' as const, 'catena:revision': place.revisionId },
        };
  const shared = {
    type: 'Annotation' as const,
    audience: {
      id: `urn:catena:${group === null ? 'only-me' : `group:${group.id}`}`,
      type: 'Audience' as const,
      ...(group?.name ? { name: group.name } : {}),
    },
    'catena:thread': thread,
  };
  const known = new Map(comments.map((comment) => [comment.id, comment]));
  const said = comments.map((comment): WebAnnotation => {
    const parent = known.get(comment.parentId ?? '');
    const purpose = parent ? ('replying' as const) : ('commenting' as const);
    const { id, parentId, body, earlier, held } = comment;
    return {
      ...shared,
      id: nameOf(comment),
      motivation: purpose,
      created: comment.at,
      ...(comment.editedAt === null ? {} : { modified: comment.editedAt }),
      creator: personOf(comment.author),
      ...(body === null
        ? {}
        : { body: { type: 'TextualBody' as const, value: body, format: 'text/markdown' as const, purpose } }),
      target: parent ? nameOf(parent) : target,
      'catena:comment': {
        ...{ id, parentId, earlier },
        removed: body === null && held === undefined,
        ...(held && { held }),
      },
    };
  });
  // A passage without a word about it: there is nothing else that would tell of it.
  if (highlight || comments.length === 0)
    said.unshift({
      ...shared,
      id: address,
      motivation: 'highlighting',
      created: at,
      ...(author ? { creator: personOf(author) } : {}),
      target,
    });
  return said;
}

/** Conversations from such annotations, in the order in which they first appear: the reverse of toWebAnnotations. */
export function fromWebAnnotations(annotations: readonly WebAnnotation[]): ExportedConversation[] {
  const conversations = new Map<string, ExportedConversation>();
  for (const { 'catena:thread': thread, 'catena:comment': said, ...annotation } of annotations) {
    const conversation = conversations.get(thread.id) ?? { ...thread, comments: [] };
    conversations.set(thread.id, conversation);
    if (!said || !annotation.creator) continue;
    conversation.comments.push({
      id: said.id,
      parentId: said.parentId,
      author: { id: idOf(annotation.creator), name: annotation.creator.name },
      at: annotation.created,
      editedAt: annotation.modified ?? null,
      body: annotation.body?.value ?? null,
      ...(said.held && { held: said.held }),
      earlier: said.earlier,
    });
  }
  return [...conversations.values()];
}
