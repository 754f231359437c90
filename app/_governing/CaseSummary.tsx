import Link from 'next/link';
import { getMessages } from '@/app/_messages/request';
import { personName } from '@/app/_messages/person-name';
import { casePath } from '@/lib/domain/addresses';
import type { CaseRow } from '@/lib/present/governing';
import { sayState } from './case-words';

/** A case in a list: whose words, what they are asked about for, how it stands. */
export async function CaseSummary({ groupId, row }: { groupId: string; row: CaseRow }) {
  const words = await getMessages();
  const { cases } = words;
  const { number, author, kinds, held, decision, comments } = row;
  const name = personName(author.name, words);
  const became = decision && row.state === 'DECIDED' ? cases.done[decision.act] : sayState(row, cases);
  return (
    <div>
      <p>
        <Link href={casePath(groupId, number)} className="font-semibold">
          {cases.number(number)}
        </Link>{' '}
        · {comments > 1 ? cases.flood.words(comments, name) : cases.wordsOf(name)}
      </p>
      <p className="text-sm text-soft">
        {[
          kinds.map((kind) => cases.kinds[kind]).join(', '),
          ...(held ? [cases.held[held]] : []),
          ...(row.state === 'DECIDED' && held ? [] : [became]),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}
