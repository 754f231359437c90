'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { PersonName } from '@/app/_client/PersonName';
import { CheckField } from '@/app/_ui/CheckField';
import { FieldError } from '@/app/_ui/Field';
import type { CandidateView } from '@/lib/present/governing';

type Props = {
  candidates: readonly CandidateView[];
  approved: readonly string[];
  fieldOf: (userId: string) => string;
  error: string | undefined;
};

/** Whoever one approves of: any number of those who stand; to approve of none of them is a vote too. */
export function ApprovalField({ candidates, approved, fieldOf, error }: Props) {
  const { governing } = useMessages();
  return (
    <fieldset className="space-y-2">
      <legend className="text-sm font-semibold">{governing.ballot.approve}</legend>
      <p className="text-sm text-soft">{governing.ballot.approveHint}</p>
      {candidates.map(({ id, name }) => (
        <CheckField
          key={id}
          name={fieldOf(id)}
          label={<PersonName name={name} />}
          defaultChecked={approved.includes(id)}
        />
      ))}
      {error && <FieldError id="approval-error">{error}</FieldError>}
    </fieldset>
  );
}
