/** Letters leave from here, where there is a mail server. */
import type { Database } from '@/lib/db/client';
import { randomId } from '@/lib/domain/ids';
import { openMail } from '@/lib/mail/sealed';
import { isRefusal, sendMail, type Mail } from '@/lib/mail/send';
import { letterClock } from '@/lib/services/letters/clock';
import { deliverLetter, type Addressed, type PostOffice } from '@/lib/services/letters/deliver';
import { planLetters } from '@/lib/services/letters/plan';
import type { Works } from './runner';

export type Writer = (addressed: Addressed) => Mail;

async function send(mail: Mail): Promise<'sent' | 'refused'> {
  try {
    await sendMail(mail);
    return 'sent';
  } catch (error) {
    if (isRefusal(error)) return 'refused';
    throw error;
  }
}

/**
 * `now` is the clock of letters: the database’s, so that two processes do not have one letter in hand because their own
 * clocks differ. A test has its own.
 */
export function makePostOffice(
  db: Database,
  write: Writer,
  now: () => Date | Promise<Date> = () => letterClock(db),
) {
  const office: PostOffice<Mail> = { write, open: openMail, send };
  const desk = async () => ({ db, now: await now(), newId: randomId });
  return {
    plan: async () => planLetters(await desk()),
    deliver: async (id: string) => deliverLetter(await desk(), id, office),
  };
}

export function worksOf({ plan, deliver }: ReturnType<typeof makePostOffice>): Works {
  return {
    everyMinute: ['plan_letters'],
    tasks: {
      plan_letters: plan,
      send_letter: async (payload) => {
        const { id } = payload as { id?: unknown };
        if (typeof id === 'string') await deliver(id);
      },
    },
  };
}
