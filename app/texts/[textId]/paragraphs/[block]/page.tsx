import type { Metadata } from 'next';
import { cache } from 'react';
import { getMessages } from '@/app/_messages/request';
import { SiteHeader } from '@/app/_site/SiteHeader';
import { Page } from '@/app/_ui/Page';
import { paragraphPath } from '@/lib/domain/addresses';
import { toView } from '@/lib/domain/audience';
import { openParagraph } from '@/lib/services/margin/paragraphs';
import { loadPage } from '@/lib/web/page';
import { nameOfView, readAddress, readByMembers, viewField, type ReaderProps } from '../../address';
import { PlainMentions } from '../../PlainMentions';
import { PlainNotes } from '../../PlainNotes';
import { WritePlain } from '../../WritePlain';

type Props = ReaderProps & { params: Promise<{ textId: string; block: string }> };

const readOnce = cache((path: string, textId: string, name: string, groupId: string | null, all: boolean) =>
  loadPage(path, (context) => openParagraph(context, { textId, name, view: toView(groupId, all) })),
);

async function read(props: Props) {
  const name = decodeName((await props.params).block);
  const address = await readAddress(props, `/paragraphs/${encodeURIComponent(name)}`);
  const { path, textId, view } = address;
  const groupId = view.kind === 'group' ? view.groupId : null;
  return { ...address, ...(await readOnce(path, textId, name, groupId, view.kind === 'all')) };
}

/** What is no name of a block names none. */
function decodeName(segment: string): string {
  try {
    return decodeURIComponent(segment).slice(0, 40);
  } catch {
    return '';
  }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { text, paragraph } = await read(props);
  return { title: `${paragraph.label} · ${text.title}` };
}

/** A paragraph with its notes and a place to write: what "Comment here" leads to where there is no script. */
export default async function ParagraphPage(props: Props) {
  const {
    textId,
    view,
    path,
    readerPath,
    text,
    paragraph,
    revisionId,
    threads,
    comments,
    reactors,
    mentions,
    groups,
  } = await read(props);
  const { marking, reader } = await getMessages();
  const at = { textId, block: paragraph.name, view: viewField(view), among: readByMembers(groups) };
  const { before, after } = paragraph;
  return (
    <>
      <SiteHeader />
      <Page
        title={paragraph.label}
        above={`${text.title} · ${nameOfView(view, groups, reader)}`}
        lead={<a href={`${readerPath}#${paragraph.id}`}>{marking.backToParagraph}</a>}
      >
        <blockquote className="reading plain-quote" lang={text.language}>
          {paragraph.words}
        </blockquote>
        <PlainNotes {...{ threads, comments, reactors, groups, at }} none={marking.notesHere(0)} />
        <PlainMentions mentions={mentions} />
        <WritePlain
          title={marking.write}
          sentences={paragraph.sentences}
          {...{ at, view, path, revisionId, groups }}
        />
        <nav aria-label={marking.near} className="plain-near">
          {before && <a href={paragraphPath(textId, before.name, view)}>{marking.before(before.label)}</a>}
          {after && <a href={paragraphPath(textId, after.name, view)}>{marking.after(after.label)}</a>}
        </nav>
      </Page>
    </>
  );
}
