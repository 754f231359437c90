/** All words of the interface, in English. product.md's last table says which words appear on the screen. */
import { account } from './account';
import { conversation } from './conversation';
import { forgotten } from './forgotten';
import { groups, join } from './groups';
import { importing, imported } from './importing';
import { inbox } from './inbox';
import { keys } from './keys';
import { kit } from './kit';
import { library } from './library';
import { margin } from './margin';
import { look } from './look';
import { marking } from './marking';
import { problem, reason, notFound, fault } from './problems';
import { reader } from './reader';
import { reading } from './reading';
import { said } from './said';
import { site } from './site';
import { talk } from './talk';
import { writing } from './writing';

export const en = {
  site,
  account,
  forgotten,
  library,
  look,
  importing,
  imported,
  groups,
  inbox,
  join,
  keys,
  kit,
  margin,
  marking,
  reader,
  reading,
  said,
  talk,
  writing,
  conversation,
  problem,
  reason,
  notFound,
  fault,
};

export type Messages = typeof en;
