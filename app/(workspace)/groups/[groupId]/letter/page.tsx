import type { Metadata } from 'next';
import { CopyLetter } from '@/app/_letters/_client/CopyLetter';
import { weeklyForCopying } from '@/app/_letters/write-letter';
import { getLanguage, getMessages } from '@/app/_messages/request';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { EmptyState } from '@/app/_ui/EmptyState';
import { Page } from '@/app/_ui/Page';
import { openWeek } from '@/lib/services/letters/week';
import { loadPage, readId } from '@/lib/web/page';

type Props = { params: Promise<{ groupId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).mail.weekTitle };
}

/** The week of a group as words to copy, into whatever conversation it has elsewhere. */
export default async function LetterPage({ params }: Props) {
  const groupId = readId((await params).groupId);
  const { group, letter, timeZone } = await loadPage(`/groups/${groupId}/letter`, (context) =>
    openWeek(context, groupId),
  );
  const { letters, mail } = await getMessages();
  return (
    <Page title={mail.weekTitle} above={group.name} lead={mail.weekAbout}>
      {letter ? (
        <CopyLetter words={weeklyForCopying(letter, await getLanguage(), timeZone)} />
      ) : (
        <EmptyState title={mail.weekEmpty}>{mail.weekEmptyAbout}</EmptyState>
      )}
      <p className="mt-6">
        <ButtonLink href={`/groups/${groupId}`} variant="secondary">
          {letters.openGroup(group.name)}
        </ButtonLink>
      </p>
    </Page>
  );
}
