import { ByPlace } from '@/app/texts/[textId]/notes/ByPlace';
import { ByPerson, ByTime } from '@/app/texts/[textId]/notes/Said';
import { findPlaces } from '@/lib/domain/threading/places';
import type { Conversation } from '@/app/_reader/margin/margin-state';
import { sampleArticle } from '../sample-article';
import { group } from '../sample-margin';
import { hand, marked, own, question } from '../sample-notes';

export const title = 'Everything said';

/** Each order has conversations of its own: two of one name cannot stand on a page. */
const margin = (order: string) => {
  const renamed = [question, hand, marked, own].map(({ thread, comments }): Conversation => ({
    thread: { ...thread, id: `${order}-${thread.id}` },
    comments: comments.map((each) => ({
      ...each,
      id: `${order}-${each.id}`,
      threadId: `${order}-${each.threadId}`,
      parentId: each.parentId && `${order}-${each.parentId}`,
    })),
    news: 0,
  }));
  const threads = renamed.map(({ thread }) => thread);
  return {
    threads,
    comments: renamed.flatMap(({ comments }) => comments),
    reactors: new Map(),
    unread: new Set<string>(),
    places: findPlaces(sampleArticle, threads),
    groups: [group],
    readerPath: '/gallery',
    language: 'en',
  };
};

export const states = {
  'By place': <ByPlace {...margin('place')} />,
  'By person': <ByPerson {...margin('person')} />,
  'By time': <ByTime {...margin('time')} />,
};
