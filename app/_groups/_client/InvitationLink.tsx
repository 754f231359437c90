'use client';
import { useRef, useState } from 'react';
import { copyFrom } from '@/app/_client/copy-text';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Button } from '@/app/_ui/Button';
import { Notice } from '@/app/_ui/Notice';
import { TextField } from '@/app/_ui/TextField';

/** The link, once, with a button that copies it; without a clipboard (plain http) it is selected to be copied by hand. */
export function InvitationLink({ url }: { url: string }) {
  const { groups } = useMessages();
  const [copied, setCopied] = useState(false);
  const box = useRef<HTMLDivElement>(null);

  async function copy() {
    const field = box.current?.querySelector('input');
    if (field) setCopied(await copyFrom(field));
  }
  return (
    <Notice tone="success">
      <p>{groups.linkMade}</p>
      <div ref={box} className="mt-3 flex flex-wrap items-end gap-3">
        <div className="grow">
          <TextField
            label={groups.linkLabel}
            readOnly
            value={url}
            onFocus={(event) => event.currentTarget.select()}
          />
        </div>
        <Button onClick={() => void copy()}>{copied ? groups.copied : groups.copy}</Button>
      </div>
    </Notice>
  );
}
