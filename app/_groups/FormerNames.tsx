import type { Messages } from '@/app/_messages/en';
import { personName } from '@/app/_messages/person-name';
import type { FormerNameView } from '@/lib/present/group';
import { Section } from '@/app/_ui/Section';
import { PutBackForm } from './_client/RenameForm';

type Props = {
  groupId: string;
  version: number;
  former: readonly FormerNameView[];
  newId: () => string;
  day: Intl.DateTimeFormat;
  words: Pick<Messages, 'renaming' | 'profile'>;
};

/** What a group was called before, the latest first, each to be put back. */
export function FormerNames({ groupId, version, former, newId, day, words }: Props) {
  const { renaming } = words;
  if (former.length === 0) return null;
  return (
    <Section title={renaming.former}>
      <ul className="divided">
        {former.map(({ version: of, name, description, changedBy, changedAt }) => (
          <li key={of}>
            <p className="font-semibold">{name}</p>
            {description && <p className="whitespace-pre-line">{description}</p>}
            <p className="text-sm text-soft">
              {renaming.formerOf(personName(changedBy, words), day.format(new Date(changedAt)))}
            </p>
            <PutBackForm {...{ groupId, version }} clientId={newId()} now={{ name, description }} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
