/** The order of the gallery. A new component gets a file in entries/ and a line here. */
import * as account from './entries/account';
import * as buttons from './entries/buttons';
import * as cards from './entries/cards';
import * as cases from './entries/cases';
import * as certainty from './entries/certainty';
import * as changing from './entries/changing';
import * as choosing from './entries/choosing';
import * as colours from './entries/colours';
import * as connection from './entries/connection';
import * as conversations from './entries/conversations';
import * as correcting from './entries/correcting';
import * as dialogs from './entries/dialogs';
import * as emptyState from './entries/empty-state';
import * as finding from './entries/finding';
import * as fields from './entries/fields';
import * as forgotten from './entries/forgotten';
import * as forms from './entries/forms';
import * as governing from './entries/governing';
import * as groups from './entries/groups';
import * as held from './entries/held';
import * as hiding from './entries/hiding';
import * as hosting from './entries/hosting';
import * as icons from './entries/icons';
import * as joining from './entries/joining';
import * as keys from './entries/keys';
import * as letters from './entries/letters';
import * as library from './entries/library';
import * as looks from './entries/looks';
import * as margin from './entries/margin';
import * as marking from './entries/marking';
import * as menus from './entries/menus';
import * as notes from './entries/notes';
import * as notices from './entries/notices';
import * as pages from './entries/pages';
import * as plain from './entries/plain';
import * as reading from './entries/reading';
import * as revising from './entries/revising';
import * as said from './entries/said';
import * as sending from './entries/sending';
import * as sheet from './entries/sheet';
import * as shelf from './entries/shelf';
import * as site from './entries/site';
import * as tables from './entries/tables';
import * as talk from './entries/talk';
import * as toasts from './entries/toasts';
import * as type from './entries/type';
import * as waiting from './entries/waiting';
import * as words from './entries/words';
import * as writing from './entries/writing';
import type { Entry } from './entry';

/** By the name that stands in the address: /gallery?entry=menus shows that one alone. */
export const entries: Record<string, Entry> = {
  type,
  colours,
  pages,
  buttons,
  words,
  fields,
  forms,
  notices,
  'empty-state': emptyState,
  cards,
  reading,
  correcting,
  keys,
  marking,
  margin,
  certainty,
  conversations,
  talk,
  sheet,
  notes,
  writing,
  sending,
  changing,
  connection,
  plain,
  revising,
  said,
  menus,
  looks,
  toasts,
  dialogs,
  choosing,
  tables,
  icons,
  site,
  account,
  forgotten,
  library,
  finding,
  groups,
  letters,
  shelf,
  joining,
  held,
  hiding,
  hosting,
  governing,
  waiting,
  cases,
};
