import { getDayFormat, getMessages } from '@/app/_messages/request';
import { notePath, readerPath } from '@/lib/domain/addresses';
import { toView } from '@/lib/domain/audience';
import { toDisposition, toFileName } from '@/lib/domain/interop/file-name';
import type { ExportFormat } from '@/lib/schemas/exporting';
import type { Export } from '@/lib/services/export';
import { siteHref } from '@/lib/web/site-url';
import { writeJson, writeMarkdown } from './write';

const kinds = {
  markdown: { type: 'text/markdown; charset=utf-8', ending: 'md' },
  json: { type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"', ending: 'json' },
} as const;

const addresses = {
  text: (textId: string) => siteHref(readerPath(textId, { kind: 'self' })),
  thread: ({ id, text, group }: { id: string; text: { id: string } | null; group: { id: string } | null }) =>
    text === null ? `urn:catena:thread:${id}` : siteHref(notePath(text.id, toView(group?.id, false), id)),
};

type Given = { found: Export; format: ExportFormat; name: string; now: Date; path: string };

/** A file to keep: written as it is read, so that a large one needs no more memory than a small one. */
export async function respondWith({ found, format, name, now, path }: Given): Promise<Response> {
  const [messages, dayFormat] = [await getMessages(), await getDayFormat()];
  const { exporting: words } = messages;
  const given = { ...found, name, now, words, messages, day: (at: Date) => dayFormat.format(at) };
  const pieces = format === 'json' ? writeJson(given, siteHref(path), addresses) : writeMarkdown(given);
  const { type, ending } = kinds[format];
  return new Response(toStream(pieces), {
    headers: {
      'content-type': type,
      'content-disposition': toDisposition(toFileName(found.title ?? words.ownTitle, ending)),
      'cache-control': 'private, no-store',
    },
  });
}

function toStream(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
