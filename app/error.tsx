'use client';
import { useMessages } from './_client/MessagesProvider';
import { Button } from './_ui/Button';
import { Page } from './_ui/Page';

export default function Fault({ reset }: { reset: () => void }) {
  const { fault } = useMessages();
  return (
    <Page title={fault.title} lead={fault.about}>
      <Button onClick={reset}>{fault.again}</Button>
    </Page>
  );
}
