import { HeldWords } from '@/app/_client/HeldWords';
import { HiddenLine } from '@/app/_client/HiddenLine';
import { getDayFormat, getLanguage, getMessages } from '@/app/_messages/request';
import { shorten } from '@/app/_reader/shorten';
import { sayClosed } from '@/lib/domain/text/passage-link';
import { certaintyOf } from '@/lib/domain/threading/certainty';
import { byDay, byPerson, listSaid, type Said } from '@/lib/domain/threading/said';
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';
import { nameOfView } from '../address';
import type { MarginOnPage } from './margin';
import { Where } from './Where';

type Entry = Said<ThreadView, CommentView>;

/** What each person said, in the order of the text. */
export async function ByPerson(margin: MarginOnPage) {
  const people = byPerson(listSaid(margin.threads, margin.comments), await getLanguage());
  return people.map(({ id, name, said }) => (
    <section key={id} aria-label={name}>
      <h2 className="said-heading">{name}</h2>
      <Entries said={said} margin={margin} isNamed={false} />
    </section>
  ));
}

/** What was said, the newest first. */
export async function ByTime(margin: MarginOnPage) {
  const format = await getDayFormat();
  const days = byDay(listSaid(margin.threads, margin.comments), (at) => format.format(at));
  return days.map(({ day, said }) => (
    <section key={day} aria-label={day}>
      <h2 className="said-heading">{day}</h2>
      <Entries said={said} margin={margin} isNamed />
    </section>
  ));
}

type Props = { said: readonly Entry[]; margin: MarginOnPage; isNamed: boolean };

/** Things said, each with whom it answers, its place and its audience; with their author unless a heading names them. */
async function Entries({ said, margin: { places, groups, readerPath, language }, isNamed }: Props) {
  const words = await getMessages();
  const day = await getDayFormat();
  return (
    <ol className="said">
      {said.map(({ thread, comment, by, to, at }) => (
        <li
          key={comment?.id ?? thread.id}
          className={`card${thread.audience.kind === 'self' ? ' card-own' : ''}`}
        >
          <div className="plain-head">
            <p className="comment-who">
              {isNamed && <strong>{by.name}</strong>}
              {comment === null && <span>{words.said.marked}</span>}
              {to && <span>{words.said.to(to.name)}</span>}
              {!isNamed && <time dateTime={at}>{day.format(new Date(at))}</time>}
            </p>
            <p
              className={`card-audience text-sm${thread.audience.kind === 'self' ? ' card-audience-own' : ''}`}
            >
              {nameOfView(thread.audience, groups, words.reader)}
            </p>
            <Where thread={thread} place={places.get(thread.id)} readerPath={readerPath} />
          </div>
          {thread.quote !== '' && (
            <blockquote className="card-quote" lang={language}>
              {certaintyOf(thread) === 'sure' ? shorten(thread.quote) : thread.quote}
            </blockquote>
          )}
          {comment && (
            <HiddenLine hidden={comment.hidden ?? false} words={words.hiding}>
              <HeldWords said={comment} isOwn={comment.source !== null}>
                <div
                  className="comment-body"
                  dangerouslySetInnerHTML={{ __html: sayClosed(comment.html, words.talk.closedPassage) }}
                />
              </HeldWords>
            </HiddenLine>
          )}
        </li>
      ))}
    </ol>
  );
}
