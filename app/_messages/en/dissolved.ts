/** A group that is no more. */
export const dissolved = {
  byOperator: (day: string) => `This group was dissolved on ${day}, by whoever runs this site`,
  byVote: (day: string) => `This group was dissolved on ${day}, by its own vote`,
  byHost: (name: string, day: string) =>
    `This group was closed on ${day}, by ${name}, who kept who was in it`,
  because: (reason: string) => `On the ground: ${reason}`,
  now: 'Nobody writes in it any more, and nobody comes in. Those who were in it still read it; they can take it along, change or remove what they wrote, and leave.',
  log: 'The log',
};
