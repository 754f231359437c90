import type { ExportedConversation } from '@/lib/domain/interop/exported';
import { openExport } from '@/lib/services/export';
import { listMargins, orNothing, type Channel, type Shown } from '../channel';
import { stands } from '../ledger';

type Part = Parameters<typeof openExport>[1];

export const exports: Channel = {
  name: 'what is taken along',
  async shown(world, who) {
    const context = await world.as(who);
    const oracle = world.oracle(who);
    const threads = oracle.threads.filter((thread) => stands(world.ledger, thread));

    async function take(part: Part) {
      const found = await orNothing(openExport(context, part));
      if (!found) return null;
      const conversations: ExportedConversation[] = [];
      for await (const conversation of found.conversations) conversations.push(conversation);
      const corrections = [];
      for await (const correction of found.corrections) corrections.push(correction);
      return { ...found, conversations, corrections };
    }
    const shown: Shown[] = [];
    const add = (where: string, answer: Awaited<ReturnType<typeof take>>, should: number) => {
      if (!answer) return;
      const counts = [{ of: 'conversations taken along', is: answer.conversations.length, should }];
      shown.push({ where, answer, counts });
    };
    for (const { text, view, where, has } of listMargins(world))
      add(
        `what is said of ${where}`,
        await take({ of: 'margin', textId: text.id, view }),
        threads.filter(has).length,
      );
    for (const group of world.ledger.groups)
      add(
        `what ${group.name} said`,
        await take({ of: 'group', groupId: group.id }),
        threads.filter((thread) => thread.group === group).length,
      );
    const mine = await take({ of: 'own' });
    const own = world.ledger.threads.filter(
      (thread) =>
        (thread.author === who && thread.highlight) ||
        world.ledger.comments.some((it) => it.thread === thread && it.author === who && !it.removed),
    );
    add('everything of one’s own', mine, own.length);
    const begun = world.ledger.corrections.filter(({ author }) => author === who).length;
    if (mine && mine.corrections.length !== begun) throw new Error('not all that one began was taken along');
    const others = mine?.conversations
      .flatMap(({ comments }) => comments)
      .filter(({ author }) => author.id !== who?.id);
    if (others && others.length > 0) throw new Error('what others said was taken along as one’s own');
    return shown;
  },
};
