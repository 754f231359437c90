/** How a group governs itself, and why so: for those who look. The whole of it stands in docs/self-government.md. */
export const selfGovernment = {
  title: 'How it works, and why',
  answers: [
    {
      asked: 'What if somebody writes something that should not stand?',
      answer:
        '“Hide for me” takes it from your own eyes, and nobody knows. “Ask the group to look at this” asks the others. When a second member asks too, it is folded, one press still shows it, and the group votes.',
    },
    {
      asked: 'Who is in charge?',
      answer:
        'Nobody, until you elect somebody. Whoever founded the group is a member like all the others. A larger group may find it easier to elect one or two who answer for it: for 120 days, for a short list of things, each with a reason that everyone reads. You can end their mandate on any day.',
    },
    {
      asked: 'Why is there no smallest number who must take part?',
      answer:
        'Because then one could win by staying away. Instead each vote needs some support: a number of people who say yes, printed on it. Whoever does not care changes nothing, and whoever says no never helps what they are against.',
    },
    {
      asked: 'Why does a tie end a mandate?',
      answer:
        'Power needs more people for it than against it. As many on each side is not more: so the mandate ends, the decision is undone, the comment comes back.',
    },
    {
      asked: 'Who sees how I voted?',
      answer:
        'Votes on people and on what people wrote are secret, and are forgotten when they have been counted. In a very small group one can guess; and whoever runs the server could look into the database while a vote is open.',
    },
    {
      asked: 'What can whoever runs the server do?',
      answer:
        'In Catena, nothing: they cannot vote, moderate, appoint anybody or change the log. What the law demands of them stands in the log under their name. They do hold the database, and could change it; that is why the log can be verified, and why everyone can take everything along to another server.',
    },
  ],
};
