import type { Messages } from '@/app/_messages/en';
import type { FormerNameView } from '@/lib/present/group';
import { Section } from '@/app/_ui/Section';
import { PutBackForm } from './_client/RenameForm';

type Props = {
  groupId: string;
  version: number;
  former: readonly FormerNameView[];
  newId: () => string;
  day: Intl.DateTimeFormat;
  words: Messages['renaming'];
};

/** What a group was called before, the latest first, each to be put back. */
export function FormerNames({ groupId, version, former, newId, day, words }: Props) {
  if (former.length === 0) return null;
  return (
    <Section title={words.former}>
      <ul className="divided">
        {former.map(({ version: of, name, description, changedBy, changedAt }) => (
          <li key={of}>
            <p className="font-semibold">{name}</p>
            {description && <p className="whitespace-pre-line">{description}</p>}
            <p className="text-sm text-soft">{words.formerOf(changedBy, day.format(new Date(changedAt)))}</p>
            <PutBackForm {...{ groupId, version }} clientId={newId()} now={{ name, description }} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
