import type { Metadata } from 'next';
import { cache } from 'react';
import { Kept } from '@/app/_correcting/Kept';
import { Remains } from '@/app/_correcting/Remains';
import { BetterCopyForm, ThrowForm } from '@/app/_correcting/_client/CorrectionForms';
import { StretchForm } from '@/app/_correcting/_client/StretchForm';
import { getMessages } from '@/app/_messages/request';
import { SiteHeader } from '@/app/_site/SiteHeader';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { Notice } from '@/app/_ui/Notice';
import { Page } from '@/app/_ui/Page';
import { Section } from '@/app/_ui/Section';
import { correctPath, previewPath } from '@/lib/domain/addresses';
import { openForm } from '@/lib/services/correcting/own-corrections';
import { loadPage, readId } from '@/lib/web/page';

type Props = {
  params: Promise<{ textId: string }>;
  searchParams: Promise<Partial<Record<'at' | 'withdrawn', string | string[]>>>;
};

const read = cache((textId: string, at: string) =>
  loadPage(correctPath(textId, at), (context) => openForm(context, { textId, at })),
);

async function readAddress({ params, searchParams }: Props) {
  const { at, withdrawn } = await searchParams;
  return {
    textId: readId((await params).textId),
    at: typeof at === 'string' ? at.slice(0, 60) : '',
    withdrawn: (['kept', 'only'] as const).find((each) => each === withdrawn),
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { textId, at } = await readAddress(props);
  await read(textId, at);
  return { title: (await getMessages()).correcting.title, robots: { index: false } };
}

/** Where a text is corrected, a stretch at a time. */
export default async function CorrectPage(props: Props) {
  const { textId, at, withdrawn } = await readAddress(props);
  const { form, kept: begun } = await read(textId, at);
  const { correcting } = await getMessages();
  if (form === null) {
    const text = begun[0]?.text;
    return (
      <>
        <SiteHeader />
        <Page
          title={correcting.title}
          above={text ? <a href={`/texts/${textId}`}>{text.title}</a> : correcting.someText}
          lead={correcting.closed}
        >
          {begun.map((kept) => (
            <Kept key={kept.kind} kept={kept} />
          ))}
        </Page>
      </>
    );
  }
  const { title, language, stretch, userId, basedOnId, changed, remains, copy, ...kept } = form;
  return (
    <>
      <SiteHeader />
      <Page
        title={correcting.title}
        above={<a href={`/texts/${textId}`}>{title}</a>}
        lead={correcting.lead}
        actions={
          changed > 0 && (
            <ButtonLink href={previewPath(textId, 'edits')} variant="secondary">
              {correcting.preview}
            </ButtonLink>
          )
        }
      >
        {withdrawn && <Notice tone="success">{correcting.withdrawn[withdrawn]}</Notice>}
        {kept.isCarried && <Notice tone="caution">{correcting.carried}</Notice>}
        <Remains remains={remains} language={language} />
        {kept.isThrown && (
          <Notice action={<ThrowForm textId={textId} kind="edits" thrown={false} />}>
            {correcting.isThrown}
          </Notice>
        )}
        <p className="mb-6 text-soft">{correcting.how}</p>
        <form className="correcting-go" action={`/texts/${textId}/correct`}>
          <label htmlFor="correct-at">{correcting.at}</label>
          <input id="correct-at" name="at" defaultValue={at} autoComplete="off" />
          <button type="submit">{correcting.go}</button>
          <span>{correcting.place(stretch.from + 1, stretch.to, stretch.total)}</span>
        </form>
        <StretchForm
          key={`${basedOnId} ${stretch.from}`}
          {...{ userId, textId, basedOnId, at, language, stretch }}
        />
        {(changed > 0 || remains.length > 0) && (
          <div className="correcting-acts">
            {changed > 0 && <span className="text-soft">{correcting.kept(changed)}</span>}
            <ThrowForm textId={textId} kind="edits" thrown />
          </div>
        )}
        <Section title={correcting.copy}>
          <p className="mb-4 text-soft">{correcting.copyAbout}</p>
          {copy !== null && (
            <p className="mb-4">
              {correcting.copyThere(copy)} <a href={previewPath(textId, 'copy')}>{correcting.copySee}</a>
            </p>
          )}
          <BetterCopyForm textId={textId} />
        </Section>
      </Page>
    </>
  );
}
