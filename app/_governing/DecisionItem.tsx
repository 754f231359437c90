import { getMessages } from '@/app/_messages/request';
import { personName } from '@/app/_messages/person-name';
import { randomId } from '@/lib/domain/ids';
import type { DecisionView, PersonView } from '@/lib/present/governing';
import { AppealForm } from './_client/BeginForms';
import { UndoForm } from './_client/DecidingForms';
import { PetitionCard } from './PetitionCard';
import { nameDay } from './when';

type Props = {
  groupId: string;
  number: number;
  decision: DecisionView;
  now: Date;
  userId: string | null;
  people: readonly PersonView[];
};

/** What was decided, by whom and why; how it stands; and the way to ask the group to undo it. */
export async function DecisionItem({ groupId, number, decision, now, userId, people }: Props) {
  const words = await getMessages();
  const { cases } = words;
  const { id, act, by, moderator, until, reason, at, state, appealUntil, appeal, mayAppeal, mayUndo } =
    decision;
  const isGone = state === 'OVERTURNED' || state === 'UNDONE';
  const facts = [
    moderator && by === 'MODERATOR' ? cases.by(personName(moderator.name, words)) : cases.byGroup,
    await nameDay(at),
    ...(until === null ? [] : [cases.muteUntil(await nameDay(until))]),
  ];
  return (
    <div className="space-y-3">
      <div>
        <p className={isGone ? 'font-semibold text-soft line-through' : 'font-semibold'}>{cases.done[act]}</p>
        <p className="governing-facts">{facts.join(' · ')}</p>
      </div>
      {reason !== '' && <p className="governing-words">{reason}</p>}
      <p className="text-sm text-soft">
        {state === 'STANDING' ? cases.stands.STANDING(await nameDay(appealUntil)) : cases.stands[state]}
      </p>
      {appeal && appeal.state === 'COLLECTING' && (
        <PetitionCard petition={appeal} here {...{ groupId, now, userId, people }} />
      )}
      {mayAppeal && !appeal && (
        <details className="governing-more">
          <summary>{cases.appeal}</summary>
          <AppealForm groupId={groupId} id={randomId()} decisionId={id} byGroup={by === 'ASSEMBLY'} />
        </details>
      )}
      {mayUndo && (
        <details className="governing-more">
          <summary>{cases.undo}</summary>
          <UndoForm {...{ groupId, number }} decisionId={id} />
        </details>
      )}
    </div>
  );
}
