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
import { openPlacing } from '@/lib/services/correcting/unsure';
import { loadPage, readId } from '@/lib/web/page';
import { readEdition } from '../edition';

type Query = Record<'edition' | 'block' | 'paragraph' | 'until' | 'to', string | string[] | undefined>;
type Props = { params: Promise<{ textId: string; threadId: string }>; searchParams: Promise<Query> };

async function read({ params, searchParams }: Props) {
  const { textId: text, threadId: thread } = await params;
  const [textId, threadId] = [readId(text), readId(thread)];
  const { edition, ...given } = await searchParams;
  const number = readEdition(edition);
  const from = readBlock(given.paragraph, given.block);
  const to = readBlock(given.to, given.until);
  const path = placingPath(textId, number ?? 1, threadId);
  const asked = { textId, threadId, number, block: from.name, until: to.name };
  const opened = await loadPage(path, (context) => openPlacing(context, asked));
  return { ...opened, threadId, typed: { from: from.typed, to: to.typed } };
}

const numberOf = (name = '') => (name.startsWith('p') ? name.slice(1) : '');

/** A paragraph that is named by its number, as somebody types it, else by its block's name. */
function readBlock(number: string | string[] | undefined, named: string | string[] | undefined) {
  const typed = typeof number === 'string' ? number.trim().replace(/^¶\s*/, '') : '';
  const given = typeof named === 'string' ? named.slice(0, 40) : null;
  return { typed, name: typed === '' ? given : `p${typed.slice(0, 30)}` };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { revising } = await getMessages();
  return { title: `${revising.placeTitle} · ${(await read(props)).text.title}` };
}

/** Where a note belongs, chosen by the numbers of paragraph and sentences, or by the words. */
export default async function PlacePage(props: Props) {
  const { text, edition, note, paragraph, end, isMissing, isEndMissing, threadId, typed } = await read(props);
  const { revising } = await getMessages();
  const at = { textId: text.id, revisionId: edition.id, edition: edition.number };
  const to = (block: string, until?: string) =>
    placingPath(text.id, edition.number, threadId, { block, ...(until !== undefined && { until }) });
  const { name, before, after } = paragraph;
  const further = (end ?? paragraph).after;
  const shorter = end?.before ?? null;
  const words = end ? [paragraph.words, end.words] : [paragraph.words];
  const chosen = end ? revising.fromTo(paragraph.label, end.label) : paragraph.label;
  return (
    <>
      <SiteHeader />
      <Page
        title={revising.placeTitle}
        above={text.title}
        lead={<Link href={unsurePath(text.id, edition.number)}>{revising.backToQueue}</Link>}
      >
        <UnsureNote {...{ note, at, revising }} language={text.language} isListed={false} />
        <Section title={isMissing ? revising.paragraphNumber : chosen}>
          <form
            className="mb-6 flex flex-wrap items-start gap-3"
            action={`/texts/${text.id}/unsure/${threadId}`}
          >
            <input type="hidden" name="edition" value={edition.number} />
            <input type="hidden" name="block" value={name} />
            <TextField
              name="paragraph"
              label={revising.paragraphNumber}
              hint={revising.paragraphHint}
              defaultValue={typed.from || numberOf(name)}
              error={isMissing ? revising.noParagraph : undefined}
            />
            <TextField
              name="to"
              label={revising.toParagraph}
              hint={revising.toParagraphHint}
              defaultValue={typed.to || numberOf(end?.name)}
              error={isEndMissing ? revising.noEnd : undefined}
            />
            <Button type="submit">{revising.showParagraph}</Button>
          </form>
          {/* Nothing is placed in a paragraph that was not asked for. */}
          {!isMissing && (
            <>
              {words.map((each, index) => (
                <blockquote key={index} className="reading plain-quote" lang={text.language} dir="auto">
                  {each}
                </blockquote>
              ))}
              {!isEndMissing && (
                <PlaceByHand
                  key={`${name} ${end?.name ?? ''}`}
                  at={{ ...at, threadId }}
                  paragraph={paragraph}
                  until={end}
                />
              )}
              <nav aria-label={revising.near} className="plain-near">
                {before && <Link href={to(before.name)}>{revising.before(before.label)}</Link>}
                {after && <Link href={to(after.name)}>{revising.after(after.label)}</Link>}
                {shorter && (
                  <Link href={shorter.name === name ? to(name) : to(name, shorter.name)}>
                    {revising.onlyTo(shorter.label)}
                  </Link>
                )}
                {further && <Link href={to(name, further.name)}>{revising.onTo(further.label)}</Link>}
              </nav>
            </>
          )}
        </Section>
      </Page>
    </>
  );
}
