/** What members say and do in their group's affairs. */
import { z } from 'zod';
import { oneLine } from '@/lib/domain/accounts';
import { choices, flagKinds, graveKinds, logActs, sanctions } from '@/lib/domain/governance/affairs';
import { governingLimits, muteHours } from '@/lib/domain/governance/limits';
import { id } from './id';

/** A line that one may leave empty. */
const mayBeEmpty = (max: number) =>
  z.string().default('').transform(oneLine).pipe(z.string().max(max, 'too_long'));
const words = (max: number) => z.string().trim().max(max, 'too_long').default('');
const number = z.coerce.number().int().min(1).max(1_000_000_000);
const reason = z
  .string('required')
  .trim()
  .min(governingLimits.shortestReason, 'governing_reason_too_short')
  .max(governingLimits.reason, 'too_long');
const asked = { id, kind: z.enum(flagKinds, 'required'), note: mayBeEmpty(governingLimits.note) };
const inGroup = { groupId: id };
const ofCase = { ...inGroup, number };
const ofPetition = { ...inGroup, petitionId: id };

export const flagParams = z.object({ commentId: id });
/** And whatever else its author wrote in the group lately. */
export const flagBody = z.object({ ...asked, all: z.boolean().optional() });
export const caseParams = z.object({ groupId: id, number });

export const flagForm = z.object({
  ...inGroup,
  commentId: id,
  ...asked,
  all: z.literal('yes').optional(),
});
export const withdrawFlagForm = z.object(ofCase);
export const secondForm = z.object({ ...ofCase, ...asked });
export const sealForm = z.object({
  ...ofCase,
  commentId: id,
  id,
  paraphrase: z
    .string('required')
    .transform(oneLine)
    .pipe(z.string().min(1, 'required').max(300, 'too_long')),
  isConcerned: z.literal('yes').optional(),
});
export const decideForm = z.object({
  ...ofCase,
  id,
  act: z.enum(sanctions, 'required'),
  reason,
  hours: z.coerce
    .number()
    .pipe(z.literal([...muteHours]))
    .default(24),
  paraphrase: mayBeEmpty(governingLimits.paraphrase),
});
export const referForm = z.object({ ...ofCase, reason });
/** Members give no reason: what they want is that it stands again. */
export const releaseForm = z.object({
  ...ofCase,
  commentId: id,
  reason: z.union([reason, z.literal('')]).default(''),
});
export const undoForm = z.object({ ...ofCase, decisionId: id, reason });

/** A form carries no null: nothing is the empty string. */
const orNone = z
  .union([z.literal(''), id])
  .default('')
  .transform((value) => (value === '' ? null : value));
export const petitionForm = z
  .object({
    ...inGroup,
    id,
    kind: z.enum(['election', 'recall', 'appeal', 'grave']),
    objectId: orNone,
    grave: z.enum(graveKinds).optional(),
    personId: orNone,
    statement: words(governingLimits.statement),
  })
  .refine(({ kind, grave }) => (kind === 'grave') === (grave !== undefined), 'required')
  .refine(({ grave, personId }) => grave !== 'EXCLUDE' || personId !== null, {
    path: ['personId'],
    error: 'required',
  })
  .transform(({ grave, personId, ...rest }) => ({
    ...rest,
    grave:
      grave === undefined
        ? null
        : { kind: grave, personId: grave === 'EXCLUDE' || grave === 'READMIT' ? personId : null },
  }));
export const signForm = z.object(ofPetition);
export const standForm = z.object({ ...ofPetition, statement: words(governingLimits.statement) });
export const putForwardForm = z.object({ ...ofPetition, userId: id });

const approval = 'for-';
/** The name of the box with which one approves of somebody: a form has one field for each. */
export const approvalField = (userId: string) => `${approval}${userId}`;
export const voteForm = z
  .looseObject({
    ...inGroup,
    ballotId: id,
    choice: z.enum(choices).optional(),
    approves: z.string().optional(),
  })
  .transform(({ groupId, ballotId, choice, approves, ...rest }) => ({
    groupId,
    ballotId,
    choice:
      choice ??
      (approves === undefined
        ? null
        : Object.keys(rest).flatMap((name) =>
            name.startsWith(approval) ? [name.slice(approval.length)] : [],
          )),
  }))
  .pipe(
    z.object({
      ...inGroup,
      ballotId: id,
      choice: z.union([z.enum(choices), z.array(id).max(1000, 'too_many')], 'required'),
    }),
  );
export const resignForm = z.object({ ...inGroup, mandateId: id });
export const vouchForm = z.object({ ...inGroup, commentId: id });
export const readinessForm = z.object({ ...inGroup, ready: z.enum(['yes', 'no']) });

const one = <T extends z.ZodType>(of: T) => z.preprocess((value) => (value === '' ? undefined : value), of);
/** What of the log is looked for; what cannot be meant is left out. */
export const logQuery = z.object({
  act: one(z.enum(logActs).optional().catch(undefined)),
  person: one(id.optional().catch(undefined)),
  case: one(number.optional().catch(undefined)),
  before: one(number.optional().catch(undefined)),
});
