import { z } from 'zod';
import { meetingLimits, meetingWordKinds } from '@/lib/domain/groups/meeting';
import { paceLimits } from '@/lib/domain/reading-pace';
import { id } from './id';
import { idOrNone } from './shelf';

const words = (max: number) =>
  z
    .string()
    .transform((text) =>
      text
        .replaceAll('\u0000', '')
        .replaceAll(/\p{Surrogate}/gu, '\ufffd')
        .replaceAll(/\r\n?/g, '\n')
        .normalize('NFC')
        .trim(),
    )
    .pipe(z.string().max(max, 'too_long'));

const plan = {
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'no_date'),
  time: z.string().regex(/^\d{2}:\d{2}/, 'required'),
  timeZone: z.string().max(60),
  place: words(meetingLimits.place).default(''),
  ledById: idOrNone.default(null),
};
const cut = <T extends { time: string }>(input: T) => ({ ...input, time: input.time.slice(0, 5) });

export const planForm = z.object({ clientId: id, groupId: id, ...plan }).transform(cut);
export const changeForm = z.object({ groupId: id, meetingId: id, ...plan }).transform(cut);

const ofMeeting = { groupId: id, meetingId: id };
const flag = z.enum(['yes', 'no']).transform((answer) => answer === 'yes');

export const cancelForm = z.object({ ...ofMeeting, cancelled: flag });
export const passageForm = z.object({
  ...{ ...ofMeeting, id, textId: id },
  passage: z.string().trim().max(60, 'no_passage').default(''),
});
export const keepPassageForm = z.object({ ...ofMeeting, passageId: id, kept: flag });
export const readForm = z.object({ ...ofMeeting, passageId: id, read: flag });
export const wordForm = z.object({
  ...{ ...ofMeeting, clientId: id },
  kind: z.enum(meetingWordKinds),
  body: words(meetingLimits.words).pipe(z.string().min(1, 'required')),
});
export const changeWordForm = z.object({
  ...{ ...ofMeeting, wordId: id },
  version: z.coerce.number().int().min(1),
  body: words(meetingLimits.words).pipe(z.string().min(1, 'required')),
});
export const removeWordForm = z.object({ ...ofMeeting, wordId: id, removed: flag });
export const markForm = z.object({ ...ofMeeting, threadId: id, marked: flag });

export const meetingNoteParams = z.object({ meetingId: id, threadId: id });
export const passageParams = z.object({ meetingId: id, passageId: id });
export const passageRead = z.object({ read: z.boolean() });
export const meetingMark = z.object({ marked: z.boolean() });

export const copyForm = z.object({
  ...{ groupId: id, toId: id, clientId: id },
  firstDate: z.union([
    z.literal('').transform(() => null),
    z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'no_date'),
  ]),
});

export const paceForm = z.object({
  back: id,
  wordsPerMinute: z.union([
    z.literal('').transform(() => null),
    z.coerce.number().int().min(paceLimits.least).max(paceLimits.most),
  ]),
});
