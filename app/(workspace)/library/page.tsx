import type { Metadata } from 'next';
import Link from 'next/link';
import { getDayFormat, getMessages } from '@/app/_messages/request';
import { SearchLine } from '@/app/_finding/SearchForm';
import { FirstSteps } from '@/app/_library/FirstSteps';
import { NewCount } from '@/app/_library/NewCount';
import { TextTitle } from '@/app/_library/TextTitle';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { EmptyState } from '@/app/_ui/EmptyState';
import { Page } from '@/app/_ui/Page';
import { Section } from '@/app/_ui/Section';
import { unsurePath } from '@/lib/domain/addresses';
import { demonstrationId } from '@/lib/domain/demonstration-text';
import { countAnswers, countNews } from '@/lib/services/reading/attention';
import { listExclusions } from '@/lib/services/groups/excluded';
import { listGroups } from '@/lib/services/groups/groups';
import { listLibrary } from '@/lib/services/texts/texts';
import { listTextsWithUnsure } from '@/lib/services/correcting/unsure';
import { getContext } from '@/lib/web/context';
import { requireUser } from '@/lib/web/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).library.title };
}

export default async function LibraryPage() {
  await requireUser('/library');
  const { excluded, library, inbox, joining, revising } = await getMessages();
  const day = await getDayFormat();
  const context = await getContext();
  const [texts, groups, news, answers, unsure, exclusions] = await Promise.all([
    listLibrary(context),
    listGroups(context),
    countNews(context),
    countAnswers(context),
    listTextsWithUnsure(context),
    listExclusions(context),
  ]);
  const demonstration = texts.find(({ id }) => id === demonstrationId);
  return (
    <Page
      title={library.title}
      lead={
        answers > 0 && (
          <Link href="/inbox">
            {inbox.linkNew(answers)} {inbox.newAnswers(answers)}
          </Link>
        )
      }
    >
      {unsure.map(({ textId, title, count }) => (
        <p key={textId} className="mb-4 text-sm">
          <Link href={unsurePath(textId)}>{revising.waiting(count, title)}</Link>
        </p>
      ))}
      {texts.length > 0 && <SearchLine />}
      {groups.length === 0 && (
        <Section title={library.startHere}>
          <FirstSteps demonstration={demonstration} />
        </Section>
      )}
      <Section
        title={library.groups}
        actions={
          <>
            <ButtonLink href="/groups" variant="quiet">
              {joining.openGroups}
            </ButtonLink>
            <ButtonLink href="/groups/new">{library.newGroup}</ButtonLink>
          </>
        }
      >
        {groups.length === 0 ? (
          <EmptyState title={library.noGroups}>{library.noGroupsAbout}</EmptyState>
        ) : (
          <ul className="divided">
            {groups.map((group) => (
              <li key={group.id}>
                <Link href={`/groups/${group.id}`} className="entry-title">
                  {group.name}
                </Link>
                <NewCount count={news.inGroup(group.id)} />
                {group.description && <p className="text-sm text-soft">{group.description}</p>}
              </li>
            ))}
          </ul>
        )}
        {exclusions.map(({ groupId, name, until, isOver }) => (
          <p key={groupId} className="mt-4 text-sm">
            <Link href={`/groups/${groupId}`}>
              {isOver ? excluded.youWere(name) : excluded.you(name, day.format(new Date(until)))}
            </Link>
          </p>
        ))}
      </Section>
      <Section title={library.texts} actions={<ButtonLink href="/import">{library.importText}</ButtonLink>}>
        {texts.length === 0 ? (
          <EmptyState title={library.noTexts}>{library.noTextsAbout}</EmptyState>
        ) : (
          <ul className="divided">
            {texts.map((text) => (
              <li key={text.id}>
                <TextTitle
                  text={text}
                  href={`/texts/${text.id}`}
                  note={text.onlyMine ? library.mine : undefined}
                />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}
