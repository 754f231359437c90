import { countTexts } from '@/lib/db/text';
import { isUniqueViolation, type Database } from '@/lib/db/client';
import { demonstrationText } from '@/lib/domain/demonstration-text';
import { randomId } from '@/lib/domain/ids';
import { storeText } from './texts';

/** Known beforehand, so that of two processes that start at once one adds it. */
const textId = 'a-page-with-wide-margins';

/** A new site has one text to look at, open to everyone. A site that has any text is left as it is. */
export async function addDemonstration(db: Database, now: Date): Promise<void> {
  if ((await countTexts(db)) > 0) return;
  const ids = [textId];
  const newId = () => ids.shift() ?? randomId();
  const upload = {
    fileName: 'a-page-with-wide-margins.md',
    bytes: new TextEncoder().encode(demonstrationText),
  };
  try {
    await storeText({ db, now, newId }, upload, { audience: 'world', importedById: null });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
}
