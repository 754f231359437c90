/** Everything that people do in the random worlds. */
import type { Operation } from '../random-world';
import { attention } from './attention';
import { comments } from './comments';
import { drafts } from './drafts';
import { groups } from './groups';
import { hiding } from './hiding';
import { meetings } from './meetings';
import { moves } from './moves';
import { naming } from './naming';
import { notes } from './notes';
import { sharing } from './sharing';
import { talk } from './talk';

export const operations: readonly Operation[] = [
  ...groups,
  ...notes,
  ...comments,
  ...moves,
  ...sharing,
  ...attention,
  ...drafts,
  ...talk,
  ...naming,
  ...meetings,
  ...hiding,
];
