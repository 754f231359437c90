import Link from 'next/link';
import { getMessages } from '@/app/_messages/request';
import { personName } from '@/app/_messages/person-name';
import { Section } from '@/app/_ui/Section';
import { affairsPath } from '@/lib/domain/addresses';
import type { AffairsView } from '@/lib/present/governing';
import { BallotCard } from './BallotCard';
import { nameLeft } from './when';

type Props = { affairs: AffairsView; now: Date };

/** On a group’s page: one sentence, and what is being voted on, if anything is. */
export async function GroupBox({ affairs, now }: Props) {
  const words = await getMessages();
  const { governing } = words;
  const { group, moderators, ballots } = affairs;
  const open = ballots.filter(({ closed }) => closed === null);
  const how = <Link href={affairsPath(group.id)}>{governing.how}</Link>;
  const held = await Promise.all(
    moderators.map(async ({ mandateId, holder, endsAt }) => ({
      mandateId,
      words: `${governing.mandate.looksAfter(personName(holder.name, words))}, ${await nameLeft(endsAt, now)}.`,
    })),
  );
  return (
    <div className="mt-10 text-soft" data-governing>
      {held.length === 0 ? (
        <p>
          {governing.itself} {how}
        </p>
      ) : (
        <p>
          {held.map(({ mandateId, words: said }) => (
            <span key={mandateId}>{said} </span>
          ))}
          {how}
        </p>
      )}
      {open.length > 0 && (
        <div className="mt-6 text-ink">
          <Section title={governing.deciding}>
            {open.map((ballot) => (
              <BallotCard key={ballot.id} groupId={group.id} ballot={ballot} now={now} />
            ))}
          </Section>
        </div>
      )}
    </div>
  );
}
