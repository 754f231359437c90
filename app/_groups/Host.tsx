import Link from 'next/link';
import type { Messages } from '@/app/_messages/en';
import { personName } from '@/app/_messages/person-name';
import { affairsPath } from '@/lib/domain/addresses';
import { randomId } from '@/lib/domain/ids';
import type { PersonView } from '@/lib/present/governing';
import type { HostView } from '@/lib/present/host-view';
import { AnswerOfferForm, EndHostForm, LayDownForm, OfferForm, TakeOffForm } from './_client/HostForms';

type Props = {
  groupId: string;
  host: HostView;
  /** Everyone else in the group. */
  others: readonly PersonView[];
  words: Pick<Messages, 'host' | 'profile'>;
};

/** Who keeps who is in the group and its dates; for them what they can do, and for everyone how it ends. */
export function Host({ groupId, host, others, words }: Props) {
  const said = words.host;
  const { person, isOwn, isAway, isOffered, offeredTo, isDeciding, isAsked } = host;
  const name = personName(person.name, words);
  return (
    <div className="mb-5 space-y-2" data-host>
      <p>{isOwn ? said.you : isAway ? said.away(name) : said.keeps(name)}</p>
      {isOffered && (
        <div className="space-y-3">
          <p>{said.asked(name)}</p>
          <AnswerOfferForm groupId={groupId} answers={['accept', 'decline']} />
        </div>
      )}
      {isOwn && (
        <>
          {offeredTo && (
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <p>{said.offered(personName(offeredTo.name, words))}</p>
              <AnswerOfferForm groupId={groupId} answers={['take-back']} />
            </div>
          )}
          {others.length > 0 && (
            <details className="governing-more">
              <summary>{said.remove}</summary>
              {isDeciding ? (
                <p>
                  {said.deciding} <Link href={affairsPath(groupId)}>{said.toDecide}</Link>
                </p>
              ) : (
                <TakeOffForm groupId={groupId} others={others} />
              )}
            </details>
          )}
          {others.length > 0 && (
            <details className="governing-more">
              <summary>{said.offer}</summary>
              <OfferForm groupId={groupId} others={others.filter(({ id }) => id !== offeredTo?.id)} />
            </details>
          )}
          <p>
            <Link href={affairsPath(groupId)}>{said.close}</Link>
          </p>
          <details className="governing-more">
            <summary>{said.layDown}</summary>
            <LayDownForm groupId={groupId} />
          </details>
        </>
      )}
      {others.length > 0 && <Ending {...{ groupId, isAsked, said }} />}
    </div>
  );
}

/** How the others end it, by a vote: of nobody else there is nobody to vote. */
const Ending = ({
  groupId,
  isAsked,
  said,
}: Pick<Props, 'groupId'> & { isAsked: boolean; said: Messages['host'] }) =>
  isAsked ? (
    <p className="text-sm text-soft">
      {said.endAsked} <Link href={affairsPath(groupId)}>{said.toDecide}</Link>
    </p>
  ) : (
    <details className="governing-more">
      <summary>{said.end}</summary>
      <EndHostForm groupId={groupId} id={randomId()} />
    </details>
  );
