import { getMessages } from '@/app/_messages/request';
import { PersonName } from '@/app/_client/PersonName';
import type { CandidateView } from '@/lib/present/governing';

/** Who stands, each with what they would do; nobody before anybody else but by name. */
export async function Statements({ candidates }: { candidates: readonly CandidateView[] }) {
  const { governing } = await getMessages();
  if (candidates.length === 0) return <p className="text-soft">{governing.petition.nobodyStands}</p>;
  return (
    <ul className="governing-candidates">
      {candidates.map(({ id, name, statement, asked, withdrawn }) => (
        <li key={id}>
          <strong>
            <PersonName name={name} />
          </strong>
          {(withdrawn || asked) && (
            <span className="text-sm text-soft">
              {' '}
              · {withdrawn ? governing.petition.withdrawn : governing.petition.asked}
            </span>
          )}
          {statement !== '' && !withdrawn && <p className="governing-words">{statement}</p>}
        </li>
      ))}
    </ul>
  );
}
