/** Sealing words, bringing them back, and erasing them, which nothing brings back: it alone wants a second yes. */
import { AppError } from '@/lib/errors';
import { planPurge, purge } from '@/lib/services/operating/purging';
import type { Operating } from '@/lib/services/operating/record';
import { sealWords, unsealWords } from '@/lib/services/operating/sealing';
import { findByName } from '@/lib/services/operating/words';
import { Misuse, Refusal } from '../command';
import { logs, say, type Deed } from './account';

async function findOne(operating: Operating, name: string): Promise<string> {
  const { comments, standing } = await findByName(operating, name);
  const [id, ...others] = comments;
  if (id !== undefined && others.length === 0) return id;
  if (standing.length === 0) throw new Refusal(`Nothing here is called ${name}.`);
  const list = standing.map(
    (each) => `  ${each.id}  ${each.author.name}, ${each.createdAt.toISOString().slice(0, 16)}`,
  );
  throw new Refusal(['That is a conversation. Name one of what stands in it:', ...list].join('\n'));
}

const refusals = {
  private: 'Nobody but its author reads it: there is nothing to seal.',
  purged: 'These words were purged: there are none to bring back.',
};

const explain = (error: unknown): never => {
  if (error instanceof AppError && error.code === 'conflict')
    throw new Refusal('Its author shared it in this very moment: try again.');
  throw error;
};

const places = (count: number) => (count === 1 ? 'It stood in one place.' : `It stood in ${count} places.`);

export const sealComment: Deed = async (operating, { what, ground, instead }) => {
  if (!instead?.trim())
    throw new Misuse('Say what is told instead, without repeating it: --instead "a telephone number".');
  const commentId = await findOne(operating, what);
  const done = await sealWords(operating, { commentId, ground, paraphrase: instead }).catch(explain);
  if (done?.why) throw new Refusal(refusals[done.why]);
  if (!done || done.already) return say('It was sealed already: nothing was done.');
  return say(
    `Sealed on every channel, with what it said before. ${places(done.comments)} ${logs(done.groups)}.`,
  );
};

export const unsealComment: Deed = async (operating, { what, ground }) => {
  const commentId = await findOne(operating, what);
  const done = await unsealWords(operating, { commentId, ground }).catch(explain);
  if (done?.why) throw new Refusal(refusals[done.why]);
  if (!done || done.already) return say('It is not sealed: nothing was done.');
  return say(`It is there again, as its group has it. ${logs(done.groups)}.`);
};

export const purgeComment: Deed = async (operating, { what, ground, isSure }) => {
  const commentId = await findOne(operating, what);
  const plan = await planPurge(operating, commentId);
  if (!plan || plan.isDone) return say('It was purged already: nothing was done.');
  const others = plan.quoting.map((id) => `  ${id}`);
  const about = [
    `the words in ${plan.comments} ${plan.comments === 1 ? 'place' : 'places'}, ${plan.versions} earlier versions, what ${plan.cases} cases kept of them and what was said with the asking, what search knows, and drafts of them.`,
    ...(others.length > 0
      ? ['Others say the same words. Each is purged by its own name, or stays:', ...others]
      : []),
    'What stays: that there was a comment, a hash, reasons that were given in the log, backups that were made before, and what members have taken along.',
  ];
  if (!isSure) {
    console.error(
      [`This would erase for good ${about.join('\n')}`, 'If you mean it, say so: --yes'].join('\n'),
    );
    return 1;
  }
  const done = await purge(operating, { commentId, ground }).catch(explain);
  if (!done) return say('It was purged already: nothing was done.');
  return say(
    `Erased for good: ${about.join('\n')}`,
    `${logs(done.groups)}, with the SHA-256 ${done.hash}.`,
    `It is of this line and the words, as JSON; the line is kept nowhere else: ${done.proof}`,
  );
};
