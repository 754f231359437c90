'use client';
import { useRef, useState } from 'react';
import { Button } from '@/app/_ui/Button';
import { confirm, Dialog, ModalDialog, Popover, Slider } from '@/app/_ui/frontend-shared';
import { TextAreaField } from '@/app/_ui/TextAreaField';

export function DialogDemo() {
  const [open, setOpen] = useState<'dialog' | 'modal' | null>(null);
  const [answer, setAnswer] = useState('');
  const close = () => setOpen(null);
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={() => setOpen('dialog')}>Dialog</Button>
        <Button onClick={() => setOpen('modal')}>Modal dialog</Button>
        <Button
          onClick={() => {
            void confirm({ title: 'Leave the group?', message: 'What you wrote stays.' }).then((yes) =>
              setAnswer(yes ? 'Left.' : 'Stayed.'),
            );
          }}
        >
          Question
        </Button>
        <span aria-live="polite">{answer}</span>
      </div>
      {open === 'dialog' && (
        <Dialog
          title="About this edition"
          aria-label="About this edition"
          onClose={close}
          closeOnEscape
          restoreFocus
          transitionComponent={Slider}
        >
          <p>Set from the pamphlet of 1961; page numbers are those of the first printing.</p>
        </Dialog>
      )}
      {open === 'modal' && (
        <ModalDialog
          title="Ask the group to look at this"
          aria-label="Ask the group to look at this"
          size="sm"
          onClose={close}
          buttons={
            <>
              <Button onClick={close}>Cancel</Button>
              <Button variant="primary" onClick={close}>
                Ask
              </Button>
            </>
          }
        >
          <TextAreaField label="What is wrong with it?" hint="Everyone in the group can read this." />
        </ModalDialog>
      )}
    </div>
  );
}

export function PopoverDemo() {
  const anchor = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <div ref={anchor} className="w-fit">
      <Button expanded={open} onClick={() => setOpen(!open)}>
        Who agrees
      </Button>
      <Popover open={open} onClose={() => setOpen(false)} anchorElementRef={anchor}>
        <p className="px-3 py-2 text-sm">Anna, Tomás and 2 more</p>
      </Popover>
    </div>
  );
}
