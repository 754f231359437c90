/** Every way by which something leaves Catena. */
import type { Channel } from '../channel';
import { corrections } from './corrections';
import { drafts } from './drafts';
import { editions } from './editions';
import { events } from './events';
import { exports } from './exports';
import { fronts } from './fronts';
import { groups } from './groups';
import { history } from './history';
import { inbox } from './inbox';
import { kept } from './kept';
import { letters } from './letters';
import { library } from './library';
import { margin } from './margin';
import { myNotes } from './my-notes';
import { names } from './names';
import { notesPage } from './notes-page';
import { page } from './page';
import { paragraphs } from './paragraphs';
import { questions, reactions, tags, titles } from './talk';
import { searching } from './search';
import { dates, plans, shelves } from './shelf';
import { suggestions } from './suggestions';
import { thread } from './thread';
import { unread } from './unread';

export const channels: readonly Channel[] = [
  page,
  margin,
  thread,
  history,
  notesPage,
  paragraphs,
  drafts,
  editions,
  events,
  names,
  unread,
  inbox,
  library,
  letters,
  suggestions,
  groups,
  fronts,
  shelves,
  plans,
  dates,
  kept,
  questions,
  reactions,
  tags,
  titles,
  searching,
  myNotes,
  exports,
  corrections,
];
