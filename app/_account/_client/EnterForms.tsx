'use client';
/** The link that signs in: asking for it, and using it. */
import { askToEnterAction, enterAction } from '@/app/_actions/enter';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Notice } from '@/app/_ui/Notice';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { EmailField, NameField } from './fields';

/** `isNew`: for an account that is to be made. */
export function AskToEnterForm({ next, isNew = false }: { next: string; isNew?: boolean }) {
  const { waysIn } = useMessages();
  return (
    <Form action={askToEnterAction}>
      {(form, result) => (
        <>
          {result && <Notice tone="success">{isNew ? waysIn.askedNew : waysIn.asked}</Notice>}
          <input type="hidden" name="next" value={next} />
          <EmailField form={form} isNew={isNew} />
          <SubmitButton>{waysIn.askSubmit}</SubmitButton>
        </>
      )}
    </Form>
  );
}

/** Its button alone uses the link up. */
export function EnterForm({ token, next, isNew }: { token: string; next: string; isNew: boolean }) {
  const { account, waysIn } = useMessages();
  return (
    <Form action={enterAction} reasons={{ link_dead: waysIn.deadTitle }}>
      {(form) => (
        <>
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="next" value={next} />
          {isNew && <NameField form={form} />}
          <SubmitButton>{isNew ? account.signUpSubmit : account.signInSubmit}</SubmitButton>
        </>
      )}
    </Form>
  );
}
