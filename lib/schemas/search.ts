/** What the address of a search says. Whatever it does not understand, it leaves out: an address is never refused. */
import { z } from 'zod';
import type { PassageCursor, SaidCursor } from '@/lib/domain/search/search';
import { maxQueryLength } from '@/lib/domain/search/query';
import { tagLimits } from '@/lib/domain/threading/tags';
import { id } from './id';

export const searchKinds = ['all', 'texts', 'notes'] as const;
export type SearchKind = (typeof searchKinds)[number];

const passageCursor = z.object({
  score: z.int(),
  nth: z.int(),
  textId: id,
}) satisfies z.ZodType<PassageCursor>;
const saidCursor = z.object({
  score: z.int(),
  at: z.iso.datetime(),
  id,
}) satisfies z.ZodType<SaidCursor>;

/** A cursor as an address carries it. */
const toCursor = <C>(schema: z.ZodType<C>) =>
  z
    .string()
    .max(400)
    .transform((text) => {
      try {
        return schema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
      } catch {
        return null;
      }
    })
    .nullable()
    .catch(null);

export const sealAddress = (cursor: PassageCursor | SaidCursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

const maybe = id.nullable().catch(null);

export const searchAddress = z.object({
  q: z
    .string()
    .transform((typed) => typed.replaceAll('\u0000', '').slice(0, maxQueryLength))
    .catch(''),
  in: z.enum(searchKinds).catch('all'),
  person: maybe,
  group: z.literal('self').or(id).nullable().catch(null),
  tag: z.string().min(1).max(tagLimits.length).nullable().catch(null),
  text: maybe,
  afterText: toCursor(passageCursor),
  afterNote: toCursor(saidCursor),
});
export type SearchAddress = z.output<typeof searchAddress>;
