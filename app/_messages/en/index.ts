/** All words of the interface, in English. product.md's last table says which words appear on the screen. */
import { account } from './account';
import { cases } from './cases';
import { certainty } from './certainty';
import { conversation } from './conversation';
import { correcting } from './correcting';
import { deciding } from './deciding';
import { dissolved } from './dissolved';
import { excluded } from './excluded';
import { vouching } from './vouching';
import { exporting } from './exporting';
import { forgotten } from './forgotten';
import { governing } from './governing';
import { groupLog } from './group-log';
import { groups, join } from './groups';
import { held } from './held';
import { hiding } from './hiding';
import { host } from './host';
import { importing, imported } from './importing';
import { inbox } from './inbox';
import { joining } from './joining';
import { keys } from './keys';
import { kit } from './kit';
import { letters } from './letters';
import { letter } from './letter';
import { library } from './library';
import { mail } from './mail';
import { margin } from './margin';
import { look } from './look';
import { marking } from './marking';
import { myNotes } from './my-notes';
import { again, problem, reason, notFound, fault } from './problems';
import { opening } from './opening';
import { profile } from './profile';
import { meetings } from './meetings';
import { reader } from './reader';
import { reading } from './reading';
import { revising } from './revising';
import { said } from './said';
import { shelf } from './shelf';
import { selfGovernment } from './self-government';
import { sharing } from './sharing';
import { search } from './search';
import { site } from './site';
import { splitting } from './splitting';
import { talk } from './talk';
import { waysIn } from './ways-in';
import { renaming } from './renaming';
import { writing } from './writing';

export const en = {
  site,
  account,
  correcting,
  deciding,
  dissolved,
  excluded,
  vouching,
  exporting,
  forgotten,
  letter,
  library,
  look,
  importing,
  imported,
  cases,
  governing,
  groupLog,
  selfGovernment,
  groups,
  held,
  hiding,
  host,
  inbox,
  join,
  joining,
  keys,
  kit,
  letters,
  mail,
  margin,
  meetings,
  marking,
  opening,
  profile,
  myNotes,
  reader,
  reading,
  revising,
  said,
  sharing,
  splitting,
  talk,
  waysIn,
  shelf,
  search,
  renaming,
  writing,
  certainty,
  conversation,
  again,
  problem,
  reason,
  notFound,
  fault,
};

export type Messages = typeof en;
