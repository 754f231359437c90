import { getMessages } from '@/app/_messages/request';
import { personName } from '@/app/_messages/person-name';
import { Section } from '@/app/_ui/Section';
import { randomId } from '@/lib/domain/ids';
import type { ExcludedView } from '@/lib/present/governing';
import { ReadmitForm } from './_client/BeginForms';
import { nameDay } from './when';

type Props = { groupId: string; people: readonly ExcludedView[] };

/** Whom the group has excluded, until when, and the vote that lets them in again. */
export async function ExcludedPeople({ groupId, people }: Props) {
  if (people.length === 0) return null;
  const words = await getMessages();
  const { excluded } = words;
  const rows = await Promise.all(
    people.map(async ({ id, name, until, asked }) => ({
      ...{ id, asked },
      said: excluded.one(personName(name, words), await nameDay(until)),
    })),
  );
  return (
    <Section title={excluded.title}>
      <p className="text-soft">{excluded.about}</p>
      <ul className="divided mt-4">
        {rows.map(({ id, asked, said }) => (
          <li key={id}>
            <p>{said}</p>
            {asked ? (
              <p className="text-sm text-soft">{excluded.asked}</p>
            ) : (
              <details className="governing-more">
                <summary>{excluded.letIn}</summary>
                <ReadmitForm groupId={groupId} id={randomId()} personId={id} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
