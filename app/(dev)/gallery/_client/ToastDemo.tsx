'use client';
import { useState } from 'react';
import { Button } from '@/app/_ui/Button';
import { ToastRegion, useToast } from '@/app/_ui/Toasts';

export const ToastDemo = () => (
  <ToastRegion>
    <Buttons />
  </ToastRegion>
);

function Buttons() {
  const toast = useToast();
  const [removed, setRemoved] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button onClick={() => toast({ message: 'Link copied.' })}>Copy the link</Button>
      <Button
        disabled={removed}
        onClick={() => {
          setRemoved(true);
          toast({ message: 'Note removed.', undo: () => setRemoved(false) });
        }}
      >
        Remove the note
      </Button>
      <Button onClick={() => toast({ message: 'Not saved: there is no connection.', tone: 'error' })}>
        Fail
      </Button>
    </div>
  );
}
