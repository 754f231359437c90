'use client';
import { useActionState, useEffect, useState, type FormEvent } from 'react';
import { signOutAction } from '@/app/_actions/account';
import { blankForm } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { countUnkept, removeUnkept } from '@/app/_correcting/_client/unkept';
import { stopTelling, tellAgain } from '@/app/_reader/conversation/seen-store';
import { countUnsaved, removeDrafts, storeAgain } from '@/app/_reader/writing/local';
import { menuItemLook } from '@/app/_ui/MenuItem';

/** Of notes, and of corrections. */
const countHere = (userId: string) => countUnsaved(userId) + countUnkept(userId);

/**
 * Signing out is a form post, so that it works without script and no link can do it. Drafts that the server keeps leave
 * this browser; of those that are nowhere else their author says first what is to become of them.
 */
export function SignOut({ userId }: { userId: string }) {
  const { site } = useMessages();
  const [state, run] = useActionState(signOutAction, blankForm);
  const [drafts, setDrafts] = useState(0);

  useEffect(() => {
    if (!state.problem) return;
    storeAgain(userId);
    tellAgain();
  }, [state, userId]);

  function ask(event: FormEvent) {
    const kept = countHere(userId);
    if (drafts > 0 || kept === 0) {
      stopTelling();
      return removeDrafts(userId, 'saved');
    }
    event.preventDefault();
    event.stopPropagation();
    setDrafts(kept);
  }
  function removeAll() {
    removeDrafts(userId, 'all');
    removeUnkept(userId);
  }
  return (
    <li>
      <form action={run} onSubmit={ask}>
        {drafts === 0 ? (
          <button
            type="submit"
            className={menuItemLook}
            onClick={(event) => countHere(userId) > 0 && event.stopPropagation()}
          >
            {site.signOut}
          </button>
        ) : (
          <div role="status">
            <p className="max-w-60 px-3 py-1.5 text-sm text-soft">{site.draftsHere(drafts)}</p>
            <button type="submit" className={menuItemLook}>
              {site.signOutKeep}
            </button>
            <button type="submit" className={menuItemLook} onClick={removeAll}>
              {site.signOutRemove}
            </button>
          </div>
        )}
      </form>
    </li>
  );
}
