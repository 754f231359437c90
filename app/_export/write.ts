/** An export as the pieces of a file, one conversation after another. */
import type { Messages } from '@/app/_messages/en';
import { sayHeld } from '@/app/_messages/say-held';
import type { ExportedConversation } from '@/lib/domain/interop/exported';
import { correctionToMarkdown } from '@/lib/domain/interop/correction-markdown';
import { toMarkdown, toTitle, type MarkdownWords } from '@/lib/domain/interop/markdown';
import { annotationContext, toWebAnnotations, type Addresses } from '@/lib/domain/interop/web-annotation';
import type { Export } from '@/lib/services/export';

type Given = Export & {
  /** Whose it is, and when. */
  name: string;
  now: Date;
  words: Messages['exporting'];
  /** For what its group has folded or hidden. */
  messages: Pick<Messages, 'held' | 'profile'>;
  day: (at: Date) => string;
};

/** In a text's own file its title is the file's; elsewhere each text begins under its own. */
export async function* writeMarkdown(given: Given) {
  const { part, title, conversations, corrections, name, now, words, messages, day } = given;
  const taken = part.of === 'own' ? words.takenOwn : words.taken;
  yield toTitle(1, title ?? words.ownTitle, [taken(name, day(now))]);
  const inWords: MarkdownWords = {
    ...words,
    day: (at) => day(new Date(at)),
    held: (held) =>
      [sayHeld(held, messages), held.case === undefined ? '' : messages.held.case(held.case)]
        .filter(Boolean)
        .join(' · '),
  };
  let last: string | null | undefined;
  for await (const conversation of conversations) {
    const { text } = conversation;
    if (part.of !== 'margin' && last !== (text?.id ?? null))
      yield toTitle(
        2,
        text?.title ?? words.someText,
        text ? [[...text.authors, text.year].filter(Boolean).join(', ')] : [],
      );
    last = text?.id ?? null;
    yield toMarkdown(conversation, inWords);
  }
  let isBare = last === undefined;
  for await (const correction of corrections) {
    yield toTitle(2, words.correction, [correction.text?.title ?? words.someText]);
    yield correctionToMarkdown(correction, words);
    isBare = false;
  }
  if (isBare) yield `${words.nothing}\n`;
}

/** An AnnotationCollection (Web Annotation Data Model, §5) with all of it on its first page. */
export async function* writeJson(
  { title, conversations, corrections, now, words }: Given,
  id: string,
  addresses: Addresses,
) {
  const head = {
    '@context': annotationContext,
    id,
    type: 'AnnotationCollection',
    label: title ?? words.ownTitle,
    created: now.toISOString(),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"first":{"type":"AnnotationPage","startIndex":0,"items":[`;
  let between = '\n';
  for await (const conversation of conversations)
    for (const annotation of toWebAnnotations(conversation as ExportedConversation, addresses)) {
      yield between + JSON.stringify(annotation);
      between = ',\n';
    }
  yield '\n]}';
  between = ',"catena:corrections":[\n';
  for await (const { file, ...correction } of corrections) {
    const brought = file && { name: file.name, base64: Buffer.from(file.bytes).toString('base64') };
    yield between + JSON.stringify({ ...correction, file: brought });
    between = ',\n';
  }
  yield between === ',\n' ? '\n]}\n' : '}\n';
}
