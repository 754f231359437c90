import Link from 'next/link';
import { getMessages } from '@/app/_messages/request';
import { unsurePath } from '@/lib/domain/addresses';

type Props = { texts: readonly { textId: string; title: string; own: number }[] };

/** One line, where notes of one's own wait for a sure place; of several texts it leads to where each is named. */
export async function OwnWaiting({ texts }: Props) {
  const { revising } = await getMessages();
  const waiting = texts.filter(({ own }) => own > 0);
  const [first] = waiting;
  if (!first) return null;
  const all = waiting.reduce((sum, { own }) => sum + own, 0);
  return (
    <p className="mb-6 text-sm">
      {waiting.length === 1 ? (
        <Link href={unsurePath(first.textId)}>{revising.ownWaiting(all, first.title)}</Link>
      ) : (
        <Link href="/library">{revising.ownWaitingIn(all, waiting.length)}</Link>
      )}
    </p>
  );
}
