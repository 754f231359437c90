import Link from 'next/link';
import { nameOfGroup } from '@/app/_groups/named-groups';
import { getDayFormat, getMessages } from '@/app/_messages/request';
import { Section } from '@/app/_ui/Section';
import { casePath, groupLogPath } from '@/lib/domain/addresses';
import type { AboutOwnView, AskedView, DoneView, NothingView, OpenVoteView } from '@/lib/present/deciding';

type Props = {
  votes: OpenVoteView[];
  asked: AskedView[];
  own: AboutOwnView[];
  nothing: NothingView[];
  done: DoneView[];
};

/** One line each, and nothing at all where a group has nothing to decide. */
export async function WaitingDecisions({ votes, asked, own, nothing, done }: Props) {
  if (votes.length + asked.length + own.length + nothing.length + done.length === 0) return null;
  const { deciding, reader } = await getMessages();
  const days = await getDayFormat();
  const day = (at: string) => days.format(new Date(at));
  return (
    <Section title={deciding.title}>
      <ul className="divided">
        {done.map(({ group, act, at, more }) => (
          <li key={group.id}>
            <Link href={groupLogPath(group.id)} className="entry-title">
              {deciding.done[act]}
            </Link>{' '}
            <span className="text-sm text-soft">{deciding.doneIn(group.name, day(at), more)}</span>
          </li>
        ))}
        {own.map(({ group, number, act, appealUntil }) => (
          <li key={`${group.id} ${number} ${act}`}>
            <Link href={casePath(group.id, number)} className="entry-title">
              {deciding.own[act]}
            </Link>{' '}
            <span className="text-sm text-soft">
              {deciding.appeal(nameOfGroup(group, reader), day(appealUntil))}
            </span>
          </li>
        ))}
        {votes.map(({ group, kind, closesAt, more, soon }) => (
          <li key={group.id}>
            <Link href={`/groups/${group.id}/affairs`} className="entry-title">
              {deciding.vote[kind]}
            </Link>{' '}
            <span className={`text-sm ${soon ? 'text-ink' : 'text-soft'}`}>
              {soon
                ? deciding.soon(nameOfGroup(group, reader), more)
                : deciding.until(nameOfGroup(group, reader), day(closesAt), more)}
            </span>
          </li>
        ))}
        {asked.map(({ group, number, isOwn, more }) => (
          <li key={group.id}>
            <Link href={casePath(group.id, number)} className="entry-title">
              {isOwn ? deciding.askedOwn : deciding.asked}
            </Link>{' '}
            <span className="text-sm text-soft">{deciding.in(nameOfGroup(group, reader), more)}</span>
          </li>
        ))}
        {nothing.map(({ group, number, more }) => (
          <li key={group.id}>
            <Link href={casePath(group.id, number)} className="entry-title">
              {deciding.nothing}
            </Link>{' '}
            <span className="text-sm text-soft">{deciding.in(nameOfGroup(group, reader), more)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
