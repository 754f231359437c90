import { openEdition, openEditions } from '@/lib/services/texts/editions';
import { previewCorrection } from '@/lib/services/correcting/publishing';
import { openForm } from '@/lib/services/correcting/own-corrections';
import { askEach, listMargins, type Channel } from '../channel';

export const editions: Channel = {
  name: 'the editions of a text, and its correcting',
  async shown(world, who) {
    const context = await world.as(who);
    const { texts } = world.ledger;
    return [
      ...(await askEach(
        texts,
        ({ id }) => openEditions(context, id),
        (answer, text) => ({ where: `editions of ${text.title}`, answer }),
      )),
      ...(await askEach(
        listMargins(world),
        ({ text, view }) => openEdition(context, { textId: text.id, number: 1, view }),
        (answer, { where }) => ({ where: `the first edition of ${where}`, answer }),
      )),
      ...(await askEach(
        texts,
        ({ id }) => openForm(context, { textId: id, at: '' }),
        (answer, text) => {
          const own = world.ledger.corrections.filter((each) => each.text === text && each.author === who);
          return {
            where: `correcting ${text.title}`,
            answer,
            counts: [
              {
                of: 'parts to be changed',
                is: answer.form?.changed ?? answer.kept.flatMap(({ parts }) => parts).length,
                should: own.length,
              },
            ],
          };
        },
      )),
      ...(await askEach(
        texts,
        ({ id }) => previewCorrection(context, { textId: id, kind: 'edits' }),
        (answer, text) => ({ where: `what a correction of ${text.title} changes`, answer }),
      )),
    ];
  },
};
