'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { readerPath } from '@/lib/domain/addresses';
import { AppError } from '@/lib/errors';
import { answerForm, askForm, groupForm, joinForm } from '@/lib/schemas/group';
import { accept, ask, enter, setAside, withdraw, type Landing } from '@/lib/services/groups/joining';
import { askAgain } from '@/lib/services/groups/excluded';
import { join } from '@/lib/services/groups/invitations';
import { defineAction } from '@/lib/web/define-action';
import { joining } from '@/lib/web/rate-limit';

/** In the margin of what the group reads now; where nothing is on its shelf, at the group. */
const landingPath = ({ groupId, textId }: Landing) =>
  textId === null ? `/groups/${groupId}` : readerPath(textId, { kind: 'group', groupId });

/**
 * The same for a link that never was, that has expired, was used up or was taken back. Without script the page of the
 * form would be rendered again, which is nothing by now: whoever reads so is sent to a page that says it.
 */
function sayThatItIsOver(error: unknown, withoutScript: boolean): never {
  if (!(error instanceof AppError && error.code === 'not_found')) throw error;
  if (withoutScript) redirect('/join/over');
  throw new AppError('not_found', 'invitation_over');
}

export const joinAction = defineAction({
  form: joinForm,
  limit: joining,
  handle: async ({ context, input }) =>
    redirect(
      landingPath(
        await join(context, input.token).catch((error: unknown) =>
          sayThatItIsOver(error, input.withoutScript !== undefined),
        ),
      ),
    ),
});

export const enterAction = defineAction({
  form: groupForm,
  limit: joining,
  handle: async ({ context, input }) => redirect(landingPath(await enter(context, input.groupId))),
});

export const askAction = defineAction({
  form: askForm,
  limit: joining,
  handle: async ({ context, input }) => {
    await ask(context, input);
    revalidatePath(`/groups/${input.groupId}`);
  },
});

export const askAgainAction = defineAction({
  form: askForm,
  limit: joining,
  handle: async ({ context, input }) => {
    await askAgain(context, input);
    revalidatePath(`/groups/${input.groupId}`);
  },
});

export const withdrawAction = defineAction({
  form: groupForm,
  handle: async ({ context, input }) => {
    await withdraw(context, input.groupId);
    revalidatePath(`/groups/${input.groupId}`);
  },
});

export const answerAction = defineAction({
  form: answerForm,
  handle: async ({ context, input }) => {
    const { answer, ...request } = input;
    if (answer === 'accept') await accept(context, request);
    else await setAside(context, { ...request, aside: answer === 'aside' });
    revalidatePath(`/groups/${input.groupId}`);
  },
});
