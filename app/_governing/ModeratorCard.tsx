import { getMessages } from '@/app/_messages/request';
import { personName } from '@/app/_messages/person-name';
import { sanctions } from '@/lib/domain/governance/affairs';
import { randomId } from '@/lib/domain/ids';
import type { AccountView, ModeratorView } from '@/lib/present/governing';
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

async function Account({ account }: { account: AccountView }) {
  const { governing, cases } = await getMessages();
  const said = governing.mandate;
  const { decisions, medianHours, appeals, overturned } = account;
  const done = sanctions.flatMap((each) => {
    const n = decisions[each] ?? 0;
    return n > 0 ? [{ label: cases.done[each], n }] : [];
  });
  if (done.length === 0) return <p className="text-sm">{said.nothingDone}</p>;
  return (
    <div className="space-y-2 text-sm">
      <dl className="governing-counts">
        {done.map(({ label, n }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{n}</dd>
          </div>
        ))}
      </dl>
      <p>
        {[
          ...(medianHours === null ? [] : [said.median(medianHours)]),
          ...(appeals > 0 ? [said.appeals(appeals)] : []),
          ...(overturned > 0 ? [said.overturned(overturned)] : []),
        ].join(' · ')}
      </p>
    </div>
  );
}
