import { listOpenQuestions } from '@/lib/db/visibility';
import { presentThread } from '@/lib/present/thread';
import { openReactions } from '@/lib/services/margin/reactions';
import { listTags } from '@/lib/services/margin/tags';
import { listTitles } from '@/lib/services/texts/texts';
import { askEach, type Channel } from '../channel';
import { hidesPerson, readsThread } from '../oracle';

export const questions: Channel = {
  name: 'the open questions of a group',
  async shown(world, who) {
    const { actor, db } = await world.as(who);
    return askEach(
      world.ledger.groups,
      async ({ id }) => (await listOpenQuestions(db, actor, id)).map((each) => presentThread(each, actor)),
      (answer, group) => ({ where: group.name, answer }),
    );
  },
};

export const reactions: Channel = {
  name: 'who said what to a comment',
  async shown(world, who) {
    const context = await world.as(who);
    return askEach(
      world.ledger.comments,
      ({ id }) => openReactions(context, id),
      (answer, comment) => {
        const said = world.ledger.reactions.filter((it) => it.comment === comment);
        const named = said.filter(({ by }) => !hidesPerson(world.ledger, who, by));
        const isNamed = answer.reactors.flatMap(({ people }) => people).length;
        const unnamed = answer.reactors.reduce((sum, { hidden = 0 }) => sum + hidden, 0);
        return {
          where: `comment ${comment.id}`,
          answer,
          counts: [
            { of: 'words', is: isNamed + unnamed, should: said.length },
            { of: 'words with a name', is: isNamed, should: named.length },
          ],
        };
      },
    );
  },
};

export const tags: Channel = {
  name: 'the tags of a group, and one’s own',
  async shown(world, who) {
    const context = await world.as(who);
    return askEach(
      [null, ...world.ledger.groups],
      (group) => listTags(context, group ? { kind: 'group', groupId: group.id } : { kind: 'self' }),
      (answer, group) => {
        const known = world.ledger.tags.filter(
          (tag) => tag.group === group && (group ? group.members.has(who ?? tag.owner) : tag.owner === who),
        );
        // A name can tell what a conversation is about: it is for who reads one of those, and for who gave it.
        const told = known.filter(
          ({ owner, on }) => owner === who || [...on].some((thread) => readsThread(who, thread)),
        );
        const should = who === null ? 0 : told.length;
        return {
          where: group?.name ?? 'one’s own',
          answer,
          counts: [{ of: 'tags', is: answer.tags.length, should }],
        };
      },
    );
  },
};

export const titles: Channel = {
  name: 'the texts that a link may lead to',
  async shown(world, who) {
    const answer = await listTitles(await world.as(who));
    const should = world.oracle(who).texts.length;
    return [{ where: 'their titles', answer, counts: [{ of: 'texts', is: answer.texts.length, should }] }];
  },
};
