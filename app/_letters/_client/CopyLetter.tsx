'use client';
import { useRef } from 'react';
import { copyFrom } from '@/app/_client/copy-text';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Button } from '@/app/_ui/Button';
import { TextAreaField } from '@/app/_ui/TextAreaField';
import { useToast } from '@/app/_ui/Toasts';

/** Without script the words are there to be chosen and copied by hand. */
export function CopyLetter({ words }: { words: string }) {
  const { mail } = useMessages();
  const box = useRef<HTMLDivElement>(null);
  const toast = useToast();
  const copy = async () => {
    const field = box.current?.querySelector('textarea');
    if (!field) return;
    const copied = await copyFrom(field);
    toast(copied ? { message: mail.copied } : { message: mail.notCopied, tone: 'error' });
  };
  return (
    <div ref={box} className="space-y-4">
      <TextAreaField label={mail.weekText} name="letter" rows={18} readOnly defaultValue={words} />
      <div className="with-script">
        <Button variant="primary" onClick={() => void copy()}>
          {mail.copy}
        </Button>
      </div>
    </div>
  );
}
