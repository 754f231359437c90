/** Who came by nobody's yes: through an open door, or by making an account. What they ask weighs when they may vote. */
import { describe, expect, it } from 'vitest';
import { asksToSeal, flags } from './deeds';
import { beginPetition, sign } from '@/lib/domain/governance';
import { day, play, settled, start } from './play';

const newcomers = ['sock1', 'sock2', 'sock3', 'sock4', 'sock5'];
function open() {
  const group = play(3);
  group.to(start + 5 * day);
  for (const userId of newcomers) group.put(settled(userId, { joinedAt: group.now, cameAlone: true }));
  return group;
}
const recall =
  (byId: string) =>
  (affairs: Parameters<typeof beginPetition>[0], moment: Parameters<typeof beginPetition>[2]) =>
    beginPetition(
      affairs,
      { petitionId: `p-${byId}`, kind: 'election', objectId: null, grave: null, statement: '', byId },
      moment,
    );

describe('accounts that were made to be many', () => {
  it('fold nothing by asking, until they have been there for three days; somebody who was invited does at once', () => {
    const group = open();
    for (const sock of newcomers) group.does(flags(sock, 'c1', 'ann'));
    expect(group.affairs.cases[0]).toMatchObject({ secondedAt: null, foldedAt: null });
    group.put(settled('zoe', { joinedAt: group.now }));
    group.does(flags('zoe', 'c1', 'ann'));
    expect(group.affairs.cases[0]).toMatchObject({ secondedAt: null });
    group.to(group.now + 3 * day);
    group.does(flags('ben', 'c1', 'ann'));
    expect(group.affairs.cases[0]?.foldedAt).toBe(group.now);
  });

  it('have three things sealed among them, and a posted address still goes at once', () => {
    const group = open();
    newcomers.slice(0, 3).forEach((sock, n) => group.does(asksToSeal(sock, `c${n}`, 'ann', true)));
    expect(group.affairs.cases.filter(({ sealed }) => sealed)).toHaveLength(3);
    expect(group.attempt(asksToSeal('sock4', 'c9', 'ann', true))).toBe('already');
    group.does(asksToSeal('ben', 'c9', 'ann', true));
    expect(group.affairs.cases.filter(({ sealed }) => sealed)).toHaveLength(4);
  });

  it('call no vote, and sign for none', () => {
    const group = open();
    expect(group.attempt(recall('sock1'))).toBe('not_on_roll');
    group.does(recall('ben'));
    const signs = (affairs: Parameters<typeof sign>[0], moment: Parameters<typeof sign>[2]) =>
      sign(affairs, { petitionId: 'p-ben', userId: 'sock1' }, moment);
    expect(group.attempt(signs)).toBe('not_on_roll');
  });
});
