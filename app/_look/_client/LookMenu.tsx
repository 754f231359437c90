'use client';
import { useId, type ComponentProps } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Button } from '@/app/_ui/Button';
import { VisuallyHidden } from '@/app/_ui/VisuallyHidden';
import { LookForm } from './LookForm';

/** "Aa": opens the choices of type and colours under it. The browser opens and closes it, so it works without script. */
export function LookMenu(props: ComponentProps<typeof LookForm>) {
  const { look } = useMessages();
  const id = useId();
  return (
    <div className="look-menu">
      <Button variant="quiet" popoverTarget={id}>
        Aa<VisuallyHidden> {look.title}</VisuallyHidden>
      </Button>
      <div id={id} popover="auto" role="group" aria-label={look.title} className="menu menu-end look-panel">
        <LookForm {...props} />
      </div>
    </div>
  );
}
