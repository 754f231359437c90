import { getMessages } from '@/app/_messages/request';
import type { CaseView } from '@/lib/present/governing';

/** How many asked, about what, and what they said with it; nobody is named. */
export async function CaseAsked({ found: { flags, kinds, notes, ofTwo } }: { found: CaseView }) {
  const { cases } = await getMessages();
  return (
    <>
      {!ofTwo && <p>{cases.askedBy(flags)}</p>}
      <p className="governing-facts">{kinds.map((kind) => cases.kinds[kind]).join(' · ')}</p>
      {notes.length > 0 && (
        <>
          <p className="mt-3 text-sm text-soft">{cases.saidWith}</p>
          <ul className="mt-1 space-y-2">
            {notes.map((note, index) => (
              <li key={index} className="governing-words">
                {note}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
