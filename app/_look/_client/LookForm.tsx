'use client';
import { useActionState, useEffect, useState } from 'react';
import { lookAction } from '@/app/_actions/look';
import { blankForm } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { keepingPlace } from '@/app/_reader/dom/place';
import type { Look } from '@/lib/domain/look';
import { keepInAccount, keepInBrowser, keptLook, showLook } from './apply';
import { LookFields } from './LookFields';

type Props = { look: Look; userId: string | null; /** The page it is on. */ next: string };

/** With script each choice holds as it is made, and one stays where one was; without, the form is sent and leads back. */
export function LookForm({ look: given, userId, next }: Props) {
  const { look: words } = useMessages();
  const [look, setLook] = useState(given);
  const [, run] = useActionState(lookAction, blankForm);

  // What the account could not be told when it was chosen.
  useEffect(() => {
    const kept = keptLook();
    if (userId !== null && kept?.unsavedBy === userId) void keepInAccount(kept.look, userId);
  }, [userId]);

  function choose(chosen: Look) {
    keepingPlace(() => showLook(chosen));
    setLook(chosen);
    keepInBrowser(chosen, userId);
    if (userId !== null) void keepInAccount(chosen, userId);
  }
  return (
    <form action={run} className="look-form" autoComplete="off">
      <LookFields look={look} onChange={choose} />
      <input type="hidden" name="next" value={next} />
      <noscript>
        <button type="submit" className="look-save">
          {words.save}
        </button>
      </noscript>
    </form>
  );
}
