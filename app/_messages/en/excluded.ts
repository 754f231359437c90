/** Who is excluded from a group: for its members, and for whom it is about. */
export const excluded = {
  title: 'Excluded',
  about: 'Nobody else’s yes lets them in before the day is there; a vote of the group does.',
  one: (name: string, day: string) => `${name}, until ${day}`,
  letIn: 'Let them in again?',
  letInAbout:
    'You sign for it; when enough have, and three days after they were told, the group votes for fifteen days. Carried, they may ask to come back.',
  letInDo: 'Sign for the vote',
  asked: 'It is being asked for, or voted on: see above.',
  you: (group: string, day: string) => `${group} has excluded you until ${day}`,
  youWere: (group: string) => `Your exclusion from ${group} is over`,
  youAbout:
    'Two thirds of those who voted decided so, by a vote of which you were told before. It never lasts longer than 180 days, and the group can end it sooner by another vote.',
  kept: 'What you wrote there stays yours: you can read, change and remove it in your notes, and take it along. The votes that you had cast still count.',
  then: (day: string) => `After ${day} you can ask here to be let in again.`,
  thenBack: (day: string) => `After ${day} you can come back as anybody may come.`,
  nowAsk: 'You can ask to be let in again. The yes of one member is enough.',
};
