import { openNotes } from '@/lib/services/paragraphs';
import { askEach, listMargins, type Channel } from '../channel';
import { stands } from '../ledger';

export const notesPage: Channel = {
  name: 'the notes as a page',
  async shown(world, who) {
    const context = await world.as(who);
    const threads = world.oracle(who).threads.filter((it) => stands(world.ledger, it));
    return askEach(
      listMargins(world),
      ({ text, view }) => openNotes(context, { textId: text.id, view }),
      (answer, { where, has }) => ({
        where,
        answer,
        counts: [{ of: 'conversations', is: answer.threads.length, should: threads.filter(has).length }],
      }),
    );
  },
};
