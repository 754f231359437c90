'use client';
/** A form whose action takes two seconds, to see what the button says meanwhile. */
import { SubmitButton } from '@/app/_ui/SubmitButton';

const twoSeconds = () => new Promise<void>((resolve) => setTimeout(resolve, 2000));

export const SlowForm = () => (
  <form action={twoSeconds}>
    <SubmitButton busy="Sending…">Send</SubmitButton>
  </form>
);
