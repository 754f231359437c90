/** The order of the gallery. A new component gets a file in entries/ and a line here. */
import * as buttons from './entries/buttons';
import * as cards from './entries/cards';
import * as choosing from './entries/choosing';
import * as colours from './entries/colours';
import * as conversations from './entries/conversations';
import * as dialogs from './entries/dialogs';
import * as emptyState from './entries/empty-state';
import * as fields from './entries/fields';
import * as forms from './entries/forms';
import * as icons from './entries/icons';
import * as looks from './entries/looks';
import * as menus from './entries/menus';
import * as notices from './entries/notices';
import * as pages from './entries/pages';
import * as tables from './entries/tables';
import * as toasts from './entries/toasts';
import * as type from './entries/type';
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
  conversations,
  writing,
  menus,
  looks,
  toasts,
  dialogs,
  choosing,
  tables,
  icons,
};
