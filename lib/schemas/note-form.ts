/** The forms of pages without script: a note about a paragraph or the whole text, and a reply. */
import { z } from 'zod';
import { toAudience, toView } from '@/lib/domain/audience';
import { maxCommentLength } from '@/lib/domain/threading/thread';
import { id } from './id';
import { body } from './margin';

/** Where the form stood, to come back to: the text, the block ("" is the whole text), and the view ("", "all" or a group). */
export const standing = {
  textId: id,
  block: z.string().max(40),
  view: z.union([z.literal(''), z.literal('all'), id]),
};
export const toPlace = ({ textId, block, view }: { textId: string; block: string; view: string }) => ({
  textId,
  name: block === '' ? null : block,
  view: toView(view === 'all' ? null : view, view === 'all'),
});

/** What chosen sentences are called in the form: "sentence-0", "sentence-1"… */
export const sentenceField = (index: number) => `sentence-${index}`;
const chosenIn = (fields: Record<string, unknown>) =>
  Object.keys(fields).flatMap((name) => {
    const [, index] = /^sentence-(\d{1,5})$/.exec(name) ?? [];
    return index === undefined ? [] : [Number(index)];
  });

/** Groups that are to have it as well: "also-" and the group’s id. */
const alsoIn = (fields: Record<string, unknown>) =>
  Object.keys(fields).flatMap((name) => {
    const [, groupId] = /^also-(.+)$/.exec(name) ?? [];
    return groupId === undefined || !id.safeParse(groupId).success ? [] : [groupId];
  });

/** Groups whose members alone would have read it, as the page said that the form stood on. */
const among = z
  .string()
  .max(4000)
  .catch('')
  .transform((ids) => ids.split(' ').filter((each) => id.safeParse(each).success));

const toAmong = (among: string[]) => (among.length > 0 ? { amongMembers: among } : {});
const toAlso = (also: string[]) => (also.length > 0 ? { also } : {});

/** A form sends its line breaks as two characters. */
const words = z
  .string()
  .transform((text) => text.replaceAll('\r\n', '\n'))
  .pipe(z.string().max(maxCommentLength, 'too_long'));

const about = z.looseObject({
  ...standing,
  clientId: id,
  commentClientId: id,
  revisionId: id,
  audience: z.union([z.literal(''), id]),
  among,
  kind: z.enum(['comment', 'highlight']).catch('comment'),
  question: z.literal('on').optional(),
  body: words.default(''),
});

export const noteForm = about
  .superRefine((form, problems) => {
    const empty = form.body.trim() === '';
    const wrong =
      form.kind === 'comment' && empty
        ? 'required'
        : form.kind === 'highlight' && !empty
          ? 'highlight_with_words'
          : null;
    if (wrong) problems.addIssue({ code: 'custom', path: ['body'], message: wrong });
  })
  .transform((form) => ({
    ...toPlace(form),
    clientId: form.clientId,
    commentClientId: form.commentClientId,
    revisionId: form.revisionId,
    audience: toAudience(form.audience === '' ? null : form.audience),
    ...toAlso(alsoIn(form)),
    ...toAmong(form.among),
    sentences: chosenIn(form),
    ...(form.question && { question: true }),
    body: form.kind === 'highlight' ? null : body.parse(form.body),
  }));

export const replyForm = z
  .object({
    ...standing,
    clientId: id,
    threadId: id,
    parentId: z.union([z.literal(''), id]),
    among,
    body: words.pipe(body),
  })
  .transform(({ clientId, threadId, parentId, among: seen, body: said, ...form }) => ({
    ...toPlace(form),
    ...toAmong(seen),
    clientId,
    threadId,
    parentId: parentId === '' ? null : parentId,
    body: said,
  }));
