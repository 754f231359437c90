import { getMessages } from '@/app/_messages/request';
import { personName } from '@/app/_messages/person-name';
import { randomId } from '@/lib/domain/ids';
import { notePath } from '@/lib/domain/addresses';
import type { CaseCommentView, CaseView } from '@/lib/present/governing';
import { CaseProof } from './CaseProof';
import { SealForm } from './_client/AskForms';
import { ReleaseForm } from './_client/DecidingForms';

/** So many are there at once; the others with a press. */
const atOnce = 6;

/** Many comments of one author, each with its words, as they were when somebody asked, and with a way out of the case. */
export async function CaseFlood({ found }: { found: CaseView }) {
  const words = await getMessages();
  const { flood } = words.cases;
  const [first, more] = [found.flood.slice(0, atOnce), found.flood.slice(atOnce)];
  return (
    <>
      <h2 className="text-lg font-semibold">
        {flood.words(found.flood.length, personName(found.author.name, words))}
      </h2>
      <p className="mt-1 mb-4 text-soft">{flood.about}</p>
      <Comments found={found} of={first} />
      {more.length > 0 && (
        <details className="governing-more mt-4">
          <summary>{flood.more(more.length)}</summary>
          <Comments found={found} of={more} />
        </details>
      )}
    </>
  );
}

const Comments = ({ found, of }: { found: CaseView; of: readonly CaseCommentView[] }) => (
  <ol className="space-y-5">
    {of.map((each) => (
      <li key={each.commentId}>
        <Comment found={found} each={each} />
      </li>
    ))}
  </ol>
);

async function Comment({ found, each }: { found: CaseView; each: CaseCommentView }) {
  const { cases, held } = await getMessages();
  const { group, number, releaseNeeds } = found;
  const { commentId, textId, threadId, html, proof, paraphrase, operator, apart, asked, abilities } = each;
  const of = { groupId: group.id, number, commentId };
  // How many it took is another number in a large group.
  const state = apart ? cases.flood.apart[apart] : each.held ? held[each.held] : null;
  return (
    <figure>
      <figcaption className="mb-1 flex flex-wrap justify-between gap-x-4 text-sm text-soft">
        <span>{state}</span>
        <a href={notePath(textId, { kind: 'group', groupId: group.id }, threadId)}>{cases.inPlace}</a>
      </figcaption>
      {operator !== null && (
        <p className="governing-words">{operator === 'purged' ? held.purged : held.byOperator}</p>
      )}
      {paraphrase !== null && paraphrase !== '' && (
        <p className="governing-words">
          {cases.removedStands} {paraphrase}
        </p>
      )}
      {html !== null && (
        <div className="case-words comment-body" dangerouslySetInnerHTML={{ __html: html }} />
      )}
      {html !== null && proof !== null && <CaseProof proof={proof} />}
      {asked > 0 && apart === null && releaseNeeds !== null && (
        <p className="governing-facts mt-1">{cases.flood.asked(asked, releaseNeeds)}</p>
      )}
      {abilities.release && (
        <details className="governing-more">
          <summary>{cases.flood.release}</summary>
          <ReleaseForm {...of} needs={releaseNeeds} />
        </details>
      )}
      {abilities.seal && (
        <details className="governing-more">
          <summary>{cases.seal}</summary>
          <SealForm {...of} id={randomId()} />
        </details>
      )}
    </figure>
  );
}
