'use client';
import { useEffect, useRef } from 'react';
import { voteAction } from '@/app/_actions/governing';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { ChoiceField } from '@/app/_ui/ChoiceField';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import type { BallotView } from '@/lib/present/governing';
import { approvalField } from '@/lib/schemas/governing';
import { candidatesOf, choicesOf, sayMine } from '../ballot-words';
import { Weighted } from '../Weighted';
import { ApprovalField } from './ApprovalField';

type Props = { groupId: string; ballot: BallotView };

/** One’s own vote: given with one press, said back, and changed as long as the vote is open. */
export function VoteForm({ groupId, ballot }: Props) {
  const messages = useMessages();
  const mine = sayMine(ballot, messages);
  return (
    <Form action={voteAction} className="space-y-4">
      {({ errorOf }, result) => (
        <>
          <input type="hidden" name="groupId" value={groupId} />
          <input type="hidden" name="ballotId" value={ballot.id} />
          {mine === null ? (
            <Choices ballot={ballot} error={errorOf('choice')} />
          ) : (
            <Given mine={mine} result={result}>
              <Choices ballot={ballot} error={errorOf('choice')} isChange />
            </Given>
          )}
        </>
      )}
    </Form>
  );
}

/** The vote that was just given is where the focus goes: the button that gave it is folded away. */
function Given({ mine, result, children }: { mine: string; result: unknown; children: React.ReactNode }) {
  const { governing } = useMessages();
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!result || !details.current) return;
    details.current.open = false;
    details.current.querySelector('summary')?.focus();
  }, [result]);
  return (
    <>
      <p role="status">
        <Weighted>{mine}</Weighted>
      </p>
      <details ref={details} className="governing-more">
        <summary>{governing.ballot.change}</summary>
        <div className="mt-3 space-y-4">{children}</div>
      </details>
    </>
  );
}

type ChoicesProps = { ballot: BallotView; error: string | undefined; isChange?: boolean };

function Choices({ ballot, error, isChange = false }: ChoicesProps) {
  const said = useMessages().governing.ballot;
  const { kind, about, mine, secret, of } = ballot;
  const standing = candidatesOf(about).filter(({ asked, withdrawn }) => !asked && !withdrawn);
  return (
    <>
      {kind === 'election' ? (
        <ApprovalField
          candidates={standing}
          approved={Array.isArray(mine) ? mine : []}
          fieldOf={approvalField}
          error={error}
        />
      ) : (
        <ChoiceField
          name="choice"
          label={said.your}
          required
          choices={choicesOf[kind].map((value) => ({ value, label: said.choice[value] }))}
          {...(typeof mine === 'string' && { defaultValue: mine })}
          error={error}
        />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton {...(kind === 'election' && { name: 'approves', value: 'yes' })}>
          {isChange ? said.change : said.vote}
        </SubmitButton>
        {kind === 'election' && (
          <SubmitButton name="choice" value="ABSTAIN" variant="quiet">
            {said.choice.ABSTAIN}
          </SubmitButton>
        )}
      </div>
      <p className="text-sm text-soft">{secret ? (of < 5 ? said.secretFew : said.secret) : said.named}</p>
    </>
  );
}
