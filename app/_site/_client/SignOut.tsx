'use client';
import { useActionState, useState, type FormEvent } from 'react';
import { signOutAction } from '@/app/_actions/account';
import { blankForm } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { countDrafts, removeAllDrafts } from '@/app/_reader/drafts';
import { menuItemLook } from '@/app/_ui/MenuItem';

/**
 * Signing out is a form post, so that it works without script and no link can do it. Whoever has drafts in this
 * browser says first what is to become of them: somebody else may use it next.
 */
export function SignOut({ userId }: { userId: string }) {
  const { site } = useMessages();
  const [, run] = useActionState(signOutAction, blankForm);
  const [drafts, setDrafts] = useState(0);

  function ask(event: FormEvent) {
    const kept = countDrafts(userId);
    if (drafts > 0 || kept === 0) return;
    event.preventDefault();
    event.stopPropagation();
    setDrafts(kept);
  }
  return (
    <li>
      <form action={run} onSubmit={ask}>
        {drafts === 0 ? (
          <button
            type="submit"
            className={menuItemLook}
            onClick={(event) => countDrafts(userId) > 0 && event.stopPropagation()}
          >
            {site.signOut}
          </button>
        ) : (
          <div role="status">
            <p className="max-w-60 px-3 py-1.5 text-sm text-soft">{site.draftsHere(drafts)}</p>
            <button type="submit" className={menuItemLook}>
              {site.signOutKeep}
            </button>
            <button type="submit" className={menuItemLook} onClick={() => removeAllDrafts(userId)}>
              {site.signOutRemove}
            </button>
          </div>
        )}
      </form>
    </li>
  );
}
