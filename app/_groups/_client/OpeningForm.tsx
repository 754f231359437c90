'use client';
import { openingAction } from '@/app/_actions/opening';
import { useMessages } from '@/app/_client/MessagesProvider';
import { ActForm } from '@/app/_shelf/_client/ActForm';

type Props = { groupId: string; threadId: string; agrees: boolean };

/** Whoever wrote in a conversation agrees to everyone reading it, or thinks better of it. */
export function OpeningForm({ groupId, threadId, agrees }: Props) {
  const { opening } = useMessages();
  return (
    <ActForm
      action={openingAction}
      fields={{ groupId, threadId, agrees: agrees ? 'no' : 'yes' }}
      variant={agrees ? 'quiet' : 'secondary'}
      said={(now) => ({ message: now.agrees ? opening.agreedToast : opening.ratherToast })}
    >
      {agrees ? opening.rather : opening.agree}
    </ActForm>
  );
}
