import { openNotes } from '@/lib/services/margin/paragraphs';
import { askEach, listMargins, type Channel } from '../channel';

export const notesPage: Channel = {
  name: 'the notes as a page',
  async shown(world, who) {
    const context = await world.as(who);
    const { threads: readable, stands } = world.oracle(who);
    const threads = readable.filter((it) => stands(it));
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
