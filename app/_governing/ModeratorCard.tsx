import { getMessages } from '@/app/_messages/request';
import { personName } from '@/app/_messages/person-name';
import { randomId } from '@/lib/domain/ids';
import type { ModeratorView } from '@/lib/present/governing';
import { Account } from './Account';
import { EndMandateForm } from './_client/BeginForms';
import { GiveBackForm } from './_client/MandateForms';
import { SignForm } from './_client/PetitionForms';
import { Slip } from './Slip';
import { nameDay, nameLeft } from './when';

type Props = { groupId: string; moderator: ModeratorView; now: Date };

/** Who looks after the margin, for how long, what they have done, and beside it the way to end that. */
export async function ModeratorCard({ groupId, moderator, now }: Props) {
  const words = await getMessages();
  const { governing } = words;
  const said = governing.mandate;
  const { mandateId, holder, origin, statement, endsAt, inARow, account, recall, isOwn } = moderator;
  const facts = [
    await nameLeft(endsAt, now),
    governing.until(await nameDay(endsAt)),
    ...(inARow > 1 ? [said.inARow(inARow)] : []),
    ...(origin === 'FOUNDER' ? [said.founder] : []),
  ];
  return (
    <Slip id={`mandate-${mandateId}`} title={said.looksAfter(personName(holder.name, words))} facts={facts}>
      {statement !== '' && (
        <details className="governing-more">
          <summary>{said.statement}</summary>
          <blockquote className="governing-words">{statement}</blockquote>
        </details>
      )}
      <details className="governing-more">
        <summary>{said.account}</summary>
        <Account account={account} />
      </details>
      {recall ? (
        <div className="space-y-2">
          <p>
            {said.end}: {governing.petition.has(recall.has, recall.needs)},{' '}
            {await nameLeft(recall.until, now)}.
          </p>
          {recall.signed ? (
            <p role="status">{said.endSigned}</p>
          ) : (
            <SignForm groupId={groupId} petitionId={recall.petitionId} />
          )}
        </div>
      ) : (
        <details className="governing-more">
          <summary>{said.end}</summary>
          <EndMandateForm {...{ groupId, mandateId }} id={randomId()} />
        </details>
      )}
      {isOwn && (
        <details className="governing-more">
          <summary>{said.giveBack}</summary>
          <GiveBackForm {...{ groupId, mandateId }} />
        </details>
      )}
    </Slip>
  );
}
