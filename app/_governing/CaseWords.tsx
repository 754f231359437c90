import { getMessages } from '@/app/_messages/request';
import { personName } from '@/app/_messages/person-name';
import { notePath } from '@/lib/domain/addresses';
import type { CaseView } from '@/lib/present/governing';
import { CaseProof } from './CaseProof';

/** The words that a case is about, as they were when somebody asked; of sealed ones, what stands in their place. */
export async function CaseWords({ found }: { found: CaseView }) {
  const words = await getMessages();
  const { cases } = words;
  const { group, textId, threadId, author, html, proof, paraphrase, operator } = found;
  return (
    <figure>
      <figcaption className="mb-2 flex flex-wrap justify-between gap-x-4 text-sm text-soft">
        <span>{cases.wordsOf(personName(author.name, words))}</span>
        <a href={notePath(textId, { kind: 'group', groupId: group.id }, threadId)}>{cases.inPlace}</a>
      </figcaption>
      {operator !== null && (
        <p className="governing-words">{operator === 'purged' ? words.held.purged : words.held.byOperator}</p>
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
    </figure>
  );
}
