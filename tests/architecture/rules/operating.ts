/** Whoever runs the site has no way to votes, offices and decisions, nor to what stands in a log. */
import { reach } from '../graph';
import type { Check } from '../source-tree';

const start = 'bin/commands/operator.ts';
/** Dissolving a group ends what is open in it, and does nothing else to it. */
const ends = 'lib/db/governance/close-all.ts';

const theirs = 'ballot|ballotVote|rollEntry|decision|mandate|petition|signature|candidate';
const tables = 'ballots|ballot_votes|roll_entries|decisions|mandates|petitions|signatures|candidates';
const writing =
  'create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany';
const refused = [
  new RegExp(`\\.(${theirs})\\s*\\.(${writing})\\b`),
  new RegExp(`\\b(INSERT INTO|UPDATE|DELETE FROM|MERGE INTO|TRUNCATE)\\s+"?(${tables})\\b`, 'i'),
  /\.logEntry\s*\.(update|upsert|delete)/,
  /\b(UPDATE|DELETE FROM|MERGE INTO|TRUNCATE)\s+"?log_entries\b/i,
]; // prettier-ignore

export const operating: Check = (tree) => {
  if (!tree.has(start)) return [];
  return [...reach(start, tree, (file) => !tree.has(file) || file.startsWith('lib/generated/'))].flatMap(
    ([file, way]) =>
      file !== ends && refused.some((each) => each.test(tree.get(file) ?? ''))
        ? [{ file, says: `writes what is its group’s, and the operator gets there: ${way.join(' → ')}` }]
        : [],
  );
};
