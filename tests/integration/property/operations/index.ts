/** Everything that people do in the random worlds. */
import type { Operation } from '../random-world';
import { attention } from './attention';
import { comments } from './comments';
import { corrections } from './corrections';
import { drafts } from './drafts';
import { groups } from './groups';
import { holding } from './holding';
import { hiding } from './hiding';
import { moves } from './moves';
import { naming } from './naming';
import { notes } from './notes';
import { opening } from './opening';
import { operatingOnThem } from './operating';
import { sharing } from './sharing';
import { shelf } from './shelf';
import { splitting } from './splitting';
import { talk } from './talk';
import { waysIn } from './ways-in';

export const operations: readonly Operation[] = [
  ...groups,
  ...notes,
  ...comments,
  ...moves,
  ...sharing,
  ...attention,
  ...drafts,
  ...corrections,
  ...talk,
  ...naming,
  ...hiding,
  ...holding,
  ...waysIn,
  ...shelf,
  ...opening,
  ...operatingOnThem,
  ...splitting,
];
