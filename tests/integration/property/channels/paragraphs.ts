import { openParagraph, openRemarks } from '@/lib/services/margin/paragraphs';
import { askEach, listMargins, type Channel } from '../channel';

/** One paragraph, and what is said of the text as a whole, as pages without script have them. */
export const paragraphs: Channel = {
  name: 'the page of a paragraph',
  async shown(world, who) {
    const context = await world.as(who);
    const { threads: readable, stands } = world.oracle(who);
    const threads = readable.filter((it) => stands(it));
    const margins = listMargins(world);
    const second = await askEach(
      margins,
      ({ text, view }) => openParagraph(context, { textId: text.id, view, name: 'p2' }),
      (answer, { where, text, has }) => {
        const there = threads.filter((it) => has(it) && it.about !== null && it.about === text.passages[1]);
        const counts = [{ of: 'its conversations', is: answer.threads.length, should: there.length }];
        return { where, answer, counts };
      },
    );
    const whole = await askEach(
      margins,
      ({ text, view }) => openRemarks(context, { textId: text.id, view }),
      (answer, { where, has }) => {
        const there = threads.filter((it) => has(it) && it.about === null);
        return {
          where,
          answer,
          counts: [{ of: 'remarks', is: answer.threads.length, should: there.length }],
        };
      },
    );
    return [...second, ...whole];
  },
};
