'use client';
import { useState } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { TextButton } from '@/app/_ui/TextButton';
import { KeysDialog } from './KeysDialog';
import { useKeys } from './use-keys';

/** Opens the list of keys; so does `?`. */
export function KeysButton() {
  const { keys } = useMessages();
  const [open, setOpen] = useState(false);
  useKeys({ help: () => setOpen(true) });
  return (
    <>
      <TextButton aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {keys.open}
      </TextButton>
      {open && <KeysDialog onClose={() => setOpen(false)} />}
    </>
  );
}
