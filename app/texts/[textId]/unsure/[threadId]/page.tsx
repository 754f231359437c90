import type { Metadata } from 'next';
import Link from 'next/link';
import { PlaceByHand } from '@/app/_revising/_client/PlaceByHand';
import { UnsureNote } from '@/app/_revising/UnsureNote';
import { getMessages } from '@/app/_messages/request';
import { SiteHeader } from '@/app/_site/SiteHeader';
import { Button } from '@/app/_ui/Button';
import { Page } from '@/app/_ui/Page';
import { Section } from '@/app/_ui/Section';
import { TextField } from '@/app/_ui/TextField';
import { placingPath, unsurePath } from '@/lib/domain/addresses';
import { openPlacing } from '@/lib/services/unsure';
import { loadPage, readId } from '@/lib/web/page';
import { readEdition } from '../edition';

type Query = Record<'edition' | 'block' | 'paragraph', string | string[] | undefined>;
type Props = { params: Promise<{ textId: string; threadId: string }>; searchParams: Promise<Query> };

async function read({ params, searchParams }: Props) {
  const { textId: text, threadId: thread } = await params;
  const [textId, threadId] = [readId(text), readId(thread)];
  const { edition, block: named, paragraph } = await searchParams;
  const number = readEdition(edition);
  const typed = typeof paragraph === 'string' ? paragraph.trim().replace(/^¶\s*/, '') : '';
  const block =
    typed !== '' ? `p${typed.slice(0, 30)}` : typeof named === 'string' ? named.slice(0, 40) : null;
  const path = placingPath(textId, number ?? 1, threadId);
  const asked = { textId, threadId, number, block };
  return { ...(await loadPage(path, (context) => openPlacing(context, asked))), threadId, typed };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { revising } = await getMessages();
  return { title: `${revising.placeTitle} · ${(await read(props)).text.title}` };
}

/** Where a note belongs, chosen by the numbers of paragraph and sentences, or by the words. */
export default async function PlacePage(props: Props) {
  const { text, edition, note, paragraph, isMissing, threadId, typed } = await read(props);
  const { revising } = await getMessages();
  const at = { textId: text.id, revisionId: edition.id, edition: edition.number };
  const to = (block: string) => placingPath(text.id, edition.number, threadId, block);
  const { before, after } = paragraph;
  return (
    <>
      <SiteHeader />
      <Page
        title={revising.placeTitle}
        above={text.title}
        lead={<Link href={unsurePath(text.id, edition.number)}>{revising.backToQueue}</Link>}
      >
        <UnsureNote {...{ note, at, revising }} language={text.language} isListed={false} />
        <Section title={paragraph.label}>
          <form
            className="mb-6 flex flex-wrap items-end gap-3"
            action={`/texts/${text.id}/unsure/${threadId}`}
          >
            <input type="hidden" name="edition" value={edition.number} />
            <TextField
              name="paragraph"
              label={revising.paragraphNumber}
              hint={revising.paragraphHint}
              defaultValue={typed}
              error={isMissing ? revising.noParagraph : undefined}
            />
            <Button type="submit">{revising.showParagraph}</Button>
          </form>
          <blockquote className="reading plain-quote" lang={text.language} dir="auto">
            {paragraph.words}
          </blockquote>
          <PlaceByHand
            key={paragraph.name}
            at={{ ...at, threadId }}
            block={paragraph.name}
            sentences={paragraph.sentences}
          />
          <nav aria-label={revising.near} className="plain-near">
            {before && <Link href={to(before.name)}>{revising.before(before.label)}</Link>}
            {after && <Link href={to(after.name)}>{revising.after(after.label)}</Link>}
          </nav>
        </Section>
      </Page>
    </>
  );
}
