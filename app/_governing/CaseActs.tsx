import { getMessages } from '@/app/_messages/request';
import { randomId } from '@/lib/domain/ids';
import type { CaseView } from '@/lib/present/governing';
import { SealForm, SecondForm, WithdrawFlagForm } from './_client/AskForms';

/** What a reader of a case may do about it: ask too, take it back, or say that there is a private detail in it. */
export async function CaseActs({ found }: { found: CaseView }) {
  const { cases } = await getMessages();
  const { group, number, commentId, abilities } = found;
  const of = { groupId: group.id, number };
  if (!abilities.second && !abilities.withdrawFlag && !abilities.seal) return null;
  return (
    <div className="mt-4 space-y-2">
      {abilities.second && (
        <details className="governing-more">
          <summary>{cases.second}</summary>
          <SecondForm {...of} id={randomId()} />
        </details>
      )}
      {abilities.seal && (
        <details className="governing-more">
          <summary>{cases.seal}</summary>
          <SealForm {...of} id={randomId()} commentId={commentId} />
        </details>
      )}
      {abilities.withdrawFlag && <WithdrawFlagForm {...of} />}
    </div>
  );
}
