import { z } from 'zod';
import { shelfLimits } from '@/lib/domain/groups/shelf-deed';
import { id, line } from './id';

/** A form has no null: the empty string is none. */
export const idOrNone = z.union([z.literal('').transform(() => null), id]);

const editionNumber = z.coerce.number().int().min(1).max(1_000_000_000);

/** A ShelfDeed, as the fields of a form. */
export const shelfDeed = z.discriminatedUnion('deed', [
  z.object({ deed: z.literal('place'), textId: id, sectionId: idOrNone, beforeId: idOrNone }),
  z.object({ deed: z.literal('archive'), textId: id }),
  z.object({ deed: z.literal('unarchive'), textId: id }),
  z.object({ deed: z.literal('take-off'), textId: id }),
  z.object({ deed: z.literal('put-back'), textId: id }),
  z.object({ deed: z.literal('current'), textId: idOrNone }),
  z.object({
    deed: z.literal('edition'),
    textId: id,
    number: editionNumber,
    from: editionNumber.optional(),
  }),
  z.object({ deed: z.literal('name-section'), sectionId: id, name: line(shelfLimits.sectionName) }),
  z.object({ deed: z.literal('place-section'), sectionId: id, beforeId: idOrNone }),
  z.object({ deed: z.literal('remove-section'), sectionId: id }),
  z.object({ deed: z.literal('restore-section'), sectionId: id }),
]);

export const arrangeForm = z.intersection(z.object({ groupId: id }), shelfDeed);
