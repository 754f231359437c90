import { openReport } from '@/lib/services/correcting/report';
import { openUnsure } from '@/lib/services/correcting/unsure';
import { orNothing, type Channel, type Shown } from '../channel';
import { stands, type Text, type Thread } from '../ledger';
import { isIn } from '../oracle';

const countNotes = (threads: readonly Thread[]) => new Set(threads.map((each) => each.annotationId)).size;

/** What became of the notes in each edition, and those for which one may say where they belong. */
export const corrections: Channel = {
  name: 'what a correction did to the notes',
  async shown(world, who) {
    const context = await world.as(who);
    const { ledger } = world;
    const read = world.oracle(who).threads.filter((thread) => thread.about && stands(ledger, thread));
    const decides = ({ author, group, text }: Thread) =>
      author === who ||
      (who !== null && text.owner === who && group !== null && isIn(who, group) && text.shelves.has(group));
    const isLost = ({ about, text }: Thread) => about?.exact === text.passages[0]?.exact;

    const shown: Shown[] = [];
    async function ask(text: Text, number: number) {
      const notes = read.filter((thread) => thread.text === text);
      const report = await orNothing(openReport(context, { textId: text.id, number }));
      if (report)
        shown.push({
          where: `edition ${number} of ${text.title}`,
          answer: report,
          counts: [{ of: 'notes', is: report.total, should: countNotes(notes) }],
        });
      const unsure = await orNothing(openUnsure(context, { textId: text.id, number, page: 1 }));
      const waiting = number === 2 ? countNotes(notes.filter((each) => isLost(each) && decides(each))) : 0;
      if (unsure)
        shown.push({
          where: `what is unsure in edition ${number} of ${text.title}`,
          answer: unsure,
          counts: [{ of: 'notes that need a place', is: unsure.notes.length, should: Math.min(20, waiting) }],
        });
    }
    for (const text of ledger.texts) for (const number of [1, 2, 3, 4]) await ask(text, number);
    return shown;
  },
};
