'use client';
import { useActionState } from 'react';
import { signOutAction } from '@/app/_actions/account';
import { blankForm } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { menuItemLook } from '@/app/_ui/MenuItem';

/** Signing out is a form post, so that it works without script and no link can do it. */
export function SignOut() {
  const { site } = useMessages();
  const [, run] = useActionState(signOutAction, blankForm);
  return (
    <li>
      <form action={run}>
        <button type="submit" className={menuItemLook}>
          {site.signOut}
        </button>
      </form>
    </li>
  );
}
