import { dissolveGroup } from '@/lib/services/operating/dissolving';
import { Refusal } from '../command';
import { say, type Deed } from './account';

/** The id, or an address of one of its pages. */
const idIn = (name: string): string => /\/groups\/([^/?#]+)/.exec(name)?.[1] ?? name;

export const dissolve: Deed = async (operating, { what, ground }) => {
  const done = await dissolveGroup(operating, { groupId: idIn(what), ground });
  if (done === null) throw new Refusal(`No group here is called ${what}.`);
  if (done === 'commons')
    throw new Refusal('The Commons is switched off in the settings: CATENA_COMMONS=off.');
  if (done === 'already') return say('It was dissolved already: nothing was done.');
  if (done !== 'done')
    throw new Refusal(
      `A vote of this group ended at ${done.uncounted.toISOString()}, and is not counted yet: start the site, wait a minute, and try again.`,
    );
  return say(
    'The group is dissolved: nobody writes, votes or comes in any more, and its members still read it and take it along.',
    'What was being voted on has ended uncounted, and offices have ended. Its log says so, with the ground.',
  );
};
