import { HeldWords } from '@/app/_client/HeldWords';
import { getDayFormat, getMessages } from '@/app/_messages/request';
import { shorten } from '@/lib/domain/text/shorten';
import type { MyNotes } from '@/lib/services/margin/my-notes';
import { WayThere } from './WayThere';

type Props = { entry: MyNotes['entries'][number] };

/** A note, a reply or a highlight of one's own: what it is about, before whom, and the way to its place. */
export async function OwnEntry({ entry }: Props) {
  const { myNotes } = await getMessages();
  const day = await getDayFormat();
  const { kind, at, audience, group, quote, label, section, html } = entry;
  const whom = audience.kind === 'self' ? myNotes.onlyMe : (group?.name ?? myNotes.goneGroup);
  const own = audience.kind === 'self';
  return (
    <article id={`own-${entry.id}`} className={`card own-entry${own ? ' card-own' : ''}`}>
      <div className="plain-head">
        <p className="comment-who">
          <strong>{myNotes.what[kind]}</strong> <time dateTime={at}>{day.format(new Date(at))}</time>
        </p>
        <p className={`card-audience text-sm${own ? ' card-audience-own' : ''}`}>{whom}</p>
        <p className="said-where">
          {[section === label ? null : section, label].filter(Boolean).join(' · ')}
          {quote === '' && myNotes.onWholeText}
        </p>
      </div>
      {quote === null && <p className="text-sm text-soft">{myNotes.goneQuote}</p>}
      {quote && (
        <blockquote className="card-quote" lang={entry.text?.language}>
          {shorten(quote)}
        </blockquote>
      )}
      {html !== '' && (
        <HeldWords said={entry} isOwn>
          <div className="comment-body" dangerouslySetInnerHTML={{ __html: html }} />
        </HeldWords>
      )}
      {(entry.isOpen || group) && (
        <p className="text-sm">
          <WayThere words={myNotes.goTo} note={entry} view={audience} />
        </p>
      )}
    </article>
  );
}
