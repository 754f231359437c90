/** Every way by which something leaves Catena. */
import type { Channel } from '../channel';
import { drafts } from './drafts';
import { events } from './events';
import { groups } from './groups';
import { history } from './history';
import { inbox } from './inbox';
import { library } from './library';
import { margin } from './margin';
import { notesPage } from './notes-page';
import { page } from './page';
import { paragraphs } from './paragraphs';
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
  events,
  unread,
  inbox,
  library,
  groups,
];
