import type { Metadata } from 'next';
import Link from 'next/link';
import { nameOfGroup } from '@/app/_groups/named-groups';
import { getMessages } from '@/app/_messages/request';
import { SeenForm } from '@/app/_library/_client/SeenForm';
import { WatchForm } from '@/app/_library/_client/WatchForm';
import { OwnWaiting } from '@/app/_revising/OwnWaiting';
import { WaitingDecisions } from '@/app/_governing/WaitingDecisions';
import { AnswerEntry } from '@/app/_library/AnswerEntry';
import { TextTitle } from '@/app/_library/TextTitle';
import { EmptyState } from '@/app/_ui/EmptyState';
import { Page } from '@/app/_ui/Page';
import { Section } from '@/app/_ui/Section';
import { readerPath } from '@/lib/domain/addresses';
import { openInbox } from '@/lib/services/reading/attention';
import { openWaiting } from '@/lib/services/governing/waiting';
import { listTextsWithUnsure } from '@/lib/services/correcting/unsure';
import { openWatching } from '@/lib/services/reading/watching';
import { getContext } from '@/lib/web/context';
import { requireUser } from '@/lib/web/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).inbox.title };
}

/** What is new to whoever is signed in. */
export default async function InboxPage() {
  await requireUser('/inbox');
  const { inbox, joining, reader } = await getMessages();
  const context = await getContext();
  const [{ answers, watched, readings, letIn }, watching, unsure, deciding] = await Promise.all([
    openInbox(context),
    openWatching(context),
    listTextsWithUnsure(context),
    openWaiting(context),
  ]);
  const unread = answers.flatMap((answer) => (answer.unread ? answer.comment.id : []));
  const freshWatched = watched.flatMap((answer) => (answer.unread ? answer.comment.id : []));
  return (
    <Page title={inbox.title}>
      <OwnWaiting texts={unsure} />
      <WaitingDecisions {...deciding} />
      {letIn.length > 0 && (
        <Section title={joining.youAreIn}>
          <ul className="divided">
            {letIn.map(({ group, by }) => (
              <li key={group.id}>
                <Link href={`/groups/${group.id}`} className="entry-title">
                  {group.name}
                </Link>{' '}
                <span className="text-sm text-soft">{joining.acceptedBy(by)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={inbox.answers} actions={unread.length > 0 && <SeenForm commentIds={unread} />}>
        {answers.length === 0 ? (
          <EmptyState title={inbox.noAnswers}>{inbox.noAnswersAbout}</EmptyState>
        ) : (
          <ul className="divided">
            {answers.map((answer) => (
              <li key={answer.comment.id}>
                <AnswerEntry answer={answer} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      {watched.length > 0 && (
        <Section
          title={inbox.whereWatched}
          actions={freshWatched.length > 0 && <SeenForm commentIds={freshWatched} />}
        >
          <ul className="divided">
            {watched.map((answer) => (
              <li key={answer.comment.id}>
                <AnswerEntry answer={answer} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={inbox.elsewhere}>
        {readings.length === 0 ? (
          <p className="text-soft">{inbox.nothingNew}</p>
        ) : (
          <ul className="divided">
            {readings.map(({ text, group, comments }) => (
              <li key={`${group.id} ${text.id}`}>
                <TextTitle
                  text={{ ...text, authors: [], year: '' }}
                  href={readerPath(text.id, { kind: 'group', groupId: group.id })}
                  note={nameOfGroup(group, reader)}
                  news={comments}
                />
              </li>
            ))}
          </ul>
        )}
      </Section>
      {watching.length > 0 && (
        <Section title={inbox.watching}>
          <p className="mb-4 text-soft">{inbox.watchingAbout}</p>
          <div className="space-y-8">
            {watching.map((each) => (
              <WatchForm key={each.group.id} {...each} />
            ))}
          </div>
        </Section>
      )}
    </Page>
  );
}
