/** Whoever asks that an office be ended is not judged by its holder, who does not see by the page that it was they. */
import { expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { decideCase } from '@/lib/services/governing/deciding';
import { beginPetition, signPetition, stand } from '@/lib/services/governing/petitions';
import { useDatabase } from '../../factories/use-database';
import { makeGovernedGroup } from './governed-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
const asked = { objectId: null, grave: null, statement: '' } as const;

it('the case of somebody who has signed looks as another’s does, and is refused when it would have been decided', async () => {
  const here = await makeGovernedGroup(given, ['Ann', 'Ben', 'Cid', 'Dee', 'Eve', 'Fay']);
  const { groupId } = here;
  const election = { ...asked, groupId, id: randomId(), kind: 'election' } as const;
  const { petitionId } = await beginPetition(await here.as('Ben'), election);
  await signPetition(await here.as('Cid'), { groupId, petitionId });
  await stand(await here.as('Ann'), { groupId, petitionId, statement: 'I will answer within a day.' });
  await here.pass(8 * 24);
  await here.beHere();
  const ann = here.who('Ann').id;
  await here.say('election', { Ben: [ann], Cid: [ann], Dee: [ann] });
  await here.pass(8 * 24);
  await here.beHere();

  const critics = await here.flag('Ben', await here.write('Dee', 'You are all fools.'));
  const others = await here.flag('Ben', await here.write('Eve', 'So are you.'));
  const abilities = async ({ number }: { number: number }) => (await here.caseOf('Ann', number)).abilities;
  const before = await abilities(critics);
  const objectId = (await here.affairs()).moderators[0]?.mandateId ?? '';
  await beginPetition(await here.as('Dee'), { ...asked, groupId, id: randomId(), kind: 'recall', objectId });
  expect(await abilities(critics)).toEqual(before);
  expect(await abilities(critics)).toEqual(await abilities(others));

  const decide = async ({ number }: { number: number }, reason: string) => {
    const decision = { id: randomId(), act: 'HIDE', hours: null, paraphrase: null } as const;
    return outcomeOf(decideCase(await here.as('Ann'), { ...decision, groupId, number, reason }));
  };
  for (const each of [critics, others])
    expect(await decide(each, 'Short.')).toBe('forbidden: governing_reason_too_short');
  expect(await decide(critics, 'It insults everybody here.')).toBe('forbidden: governing_not_yours');
  expect(await decide(others, 'It insults everybody here.')).toBe('done');
});
