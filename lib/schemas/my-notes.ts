/** What the address of My notes says. Whatever it does not understand, it leaves out. */
import { z } from 'zod';
import { ownKinds, ownOrders } from '@/lib/domain/threading/own';
import { tagLimits } from '@/lib/domain/threading/tags';
import { id } from './id';

export const myNotesAddress = z.object({
  by: z.enum(ownOrders).catch('text'),
  kind: z.enum(ownKinds).nullable().catch(null),
  text: id.nullable().catch(null),
  group: z.literal('self').or(id).nullable().catch(null),
  tag: z.string().min(1).max(tagLimits.length).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type MyNotesAddress = z.output<typeof myNotesAddress>;
