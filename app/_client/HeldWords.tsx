'use client';
import type { ReactNode } from 'react';
import { sayHeld } from '@/app/_messages/say-held';
import { personName } from '@/app/_messages/person-name';
import { casePath, groupLogPath, vouchPath } from '@/lib/domain/addresses';
import { toGroupId, type Audience } from '@/lib/domain/audience';
import type { HeldView } from '@/lib/present/held';
import { useMessages } from './MessagesProvider';

type Props = {
  said: { held?: HeldView; html: string; audience: Audience; deadLinks?: true };
  /** Whoever looks wrote it: they have their words before them, whatever was done with them. */
  isOwn: boolean;
  children: ReactNode;
};

/** Words that a group has folded, behind one press; of those that it has hidden, what it says instead. Also without script. */
export function HeldWords({ said, isOwn, children: words }: Props) {
  const messages = useMessages();
  const { held, deadLinks } = said;
  const children = deadLinks ? (
    <>
      {words}
      <p className="comment-held">{messages.held[isOwn ? 'yourDeadLinks' : 'deadLinks']}</p>
    </>
  ) : (
    words
  );
  if (!held) return children;
  const told = sayHeld(held, messages);
  const why = held.waits ? <Waits said={said} held={held} /> : <Why said={said} held={held} />;
  if (isOwn)
    return (
      <>
        {children}
        <p className="comment-held">
          {held.waits ? messages.held.yoursWait : told}
          {!held.waits && <>&nbsp;· {why}</>}
          {held.as !== 'folded' && held.operator?.purged === undefined && (
            <span className="block">{messages.held.onlyYou}</span>
          )}
        </p>
      </>
    );
  if (said.html === '')
    return (
      <p className="comment-held">
        {told}&nbsp;· {why}
      </p>
    );
  return (
    <details className="comment-hidden">
      <summary>
        {told} · <span>{messages.held.show}</span>
      </summary>
      {children}
      <p className="comment-held">{why}</p>
    </details>
  );
}

/** To whoever may vouch for its author, the way there. */
function Waits({ said: { audience }, held }: { said: Props['said']; held: HeldView }) {
  const messages = useMessages();
  const groupId = toGroupId(audience);
  const vouch = held.waits?.vouch;
  if (!vouch || groupId === null) return messages.held.waitsAbout;
  return (
    <a href={vouchPath(groupId, vouch.commentId)} className="comment-why underline">
      {messages.vouching.link(personName(vouch.name, messages))}
    </a>
  );
}

/** The way to its case, or to the log where whoever runs the site did it, for whoever may open it; for others that there is one. */
function Why({ said: { audience }, held }: { said: Props['said']; held: HeldView }) {
  const words = useMessages().held;
  const groupId = toGroupId(audience);
  if (held.number === undefined)
    return held.open && groupId !== null ? (
      <a href={groupLogPath(groupId)} className="comment-why underline">
        {words.why} · {words.log}
      </a>
    ) : null;
  const number = words.case(held.number);
  if (!held.open || groupId === null) return <span className="comment-why">{number}</span>;
  return (
    <a href={casePath(groupId, held.number)} className="comment-why underline">
      {words.why} · {number}
    </a>
  );
}
