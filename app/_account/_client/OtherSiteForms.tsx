'use client';
/** An account at another site: signing in with it, connecting it and taking it off. */
import { connectAction, disconnectAction, signInElsewhereAction } from '@/app/_actions/other-site';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';

export function SignInElsewhereForm({ site, next }: { site: string; next: string }) {
  const { waysIn } = useMessages();
  return (
    <Form action={signInElsewhereAction}>
      {() => (
        <>
          <input type="hidden" name="next" value={next} />
          <SubmitButton variant="secondary">{waysIn.withSite(site)}</SubmitButton>
        </>
      )}
    </Form>
  );
}

export function OtherSiteForm({ site, isConnected }: { site: string; isConnected: boolean }) {
  const { waysIn } = useMessages();
  return isConnected ? (
    <Form action={disconnectAction}>
      {() => (
        <>
          <p>{waysIn.isConnected(site)}</p>
          <SubmitButton variant="secondary">{waysIn.disconnect(site)}</SubmitButton>
        </>
      )}
    </Form>
  ) : (
    <Form action={connectAction}>
      {() => (
        <>
          <p>{waysIn.isNotConnected(site)}</p>
          <SubmitButton variant="secondary">{waysIn.connect(site)}</SubmitButton>
        </>
      )}
    </Form>
  );
}
