import { getMessages } from '@/app/_messages/request';

/** By what one can tell that words are those which the log means. */
export async function CaseProof({ proof: { hash, salt } }: { proof: { hash: string; salt: string } }) {
  const { cases } = await getMessages();
  return (
    <details className="mt-2 text-sm text-soft">
      <summary>{cases.checkWords}</summary>
      <p className="mt-1 wrap-anywhere">{cases.wordsInLog(hash)}</p>
      {salt !== '' && <p className="mt-1 wrap-anywhere">{cases.wordsSalt(salt)}</p>}
    </details>
  );
}
