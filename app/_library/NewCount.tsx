import { getMessages } from '@/app/_messages/request';

/** "3 new", beside a name; nothing where nothing is. */
export async function NewCount({ count }: { count: number }) {
  if (count === 0) return null;
  const { inbox } = await getMessages();
  return <span className="new-count">{inbox.newIn(count)}</span>;
}
