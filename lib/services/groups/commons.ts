import { keepCommons } from '@/lib/db/commons';
import type { Database } from '@/lib/db/client';

/** The site's open group is there, and open, from the first start on. */
export const openCommons = (db: Database, now: Date) => keepCommons(db, { now, closed: false });

/** Nobody writes in it any more, and what was said stays with those who said it; opening it shows it again. */
export const closeCommons = (db: Database, now: Date) => keepCommons(db, { now, closed: true });
