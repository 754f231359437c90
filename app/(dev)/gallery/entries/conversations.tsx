import { CardSample } from '../_client/CardSample';
import { ada, ben, comment, conversation, deep } from '../sample-margin';

export const title = 'Conversations in the margin';

const question = comment('question', 'Recalled by whom: by those who elected them, or by all?');
const answer = comment('answer', 'By those who elected them, I should think.', {
  own: true,
  parentId: 'question',
});
const rested = { at: '2026-03-06T07:00:00Z', by: ben };
const long =
  'First, the text says nothing of it. Second, where it does say something, in the last paragraph, it takes back ' +
  'half of it: an office that ends by itself needs no recall, and a recall that needs two thirds is none. ';

export const states = {
  'A note': <CardSample conversation={conversation([question])} />,
  'In focus': <CardSample conversation={conversation([question])} focused />,
  'In one line': <CardSample conversation={conversation([question, answer])} row />,
  'In one line, where margins are mixed': (
    <CardSample conversation={conversation([question], { news: 1 })} row mixed />
  ),
  'Only for oneself': (
    <CardSample
      conversation={conversation([comment('own', 'Ask about this on Thursday.', { own: true })], {
        author: ada,
        audience: { kind: 'self' },
        abilities: { reply: true, highlight: false, move: true, tend: true },
      })}
    />
  ),
  Answered: (
    <CardSample
      conversation={conversation([question, answer], { question: true, answerId: 'answer', version: 2 })}
    />
  ),
  'A question of one’s own, with a reply': (
    <CardSample
      conversation={conversation(
        [
          comment('question', 'Recalled by whom?', { own: true }),
          comment('answer', 'By those who elected them.', {
            parentId: 'question',
            abilities: {
              reply: true,
              update: false,
              remove: false,
              hide: false,
              readHistory: true,
              choose: true,
              react: true,
            },
          }),
        ],
        {
          ...{ author: ada, question: true },
          abilities: { reply: true, highlight: false, move: true, tend: true },
        },
      )}
    />
  ),
  'At rest': <CardSample conversation={conversation([question, answer], { rested })} focused />,
  'At rest, in one line': <CardSample conversation={conversation([question, answer], { rested })} row />,
  'Twelve answers deep': <CardSample conversation={conversation(deep(12))} />,
  Edited: (
    <CardSample
      conversation={conversation([comment('edited', 'By whom?', { editedAt: '2026-03-06T07:00:00Z' })])}
    />
  ),
  'Deleted, with an answer': (
    <CardSample conversation={conversation([{ ...question, html: '', removed: true }, answer])} />
  ),
  'New answers': <CardSample conversation={conversation([question], { news: 2 })} />,
  'Marked without a word': (
    <CardSample
      conversation={conversation([], {
        highlight: true,
        abilities: { reply: true, highlight: false, move: false, tend: false, hide: true },
      })}
    />
  ),
  'About the whole text': (
    <CardSample
      conversation={conversation([comment('all', 'It is shorter than I remembered.')], {
        about: 'text',
        quote: '',
        anchor: null,
      })}
    />
  ),
  'Not in this version': (
    <CardSample conversation={conversation([question], { anchor: null })} label={null} />
  ),
  'Quotations, lists, code': (
    <CardSample
      conversation={conversation([
        {
          ...question,
          html:
            '<p>They say <em>at any moment</em>, see <a href="https://example.org/of-the-recall-of-officers">the minutes</a>:</p>' +
            '<blockquote><p>No mandate is longer than a year.</p></blockquote>' +
            '<ul><li>by whom,</li><li>when,</li><li>for what?</li></ul>' +
            '<pre tabindex="0"><code>mandate = elected + recallable + short + public</code></pre>',
        },
      ])}
    />
  ),
  Long: <CardSample conversation={conversation([comment('long', long.repeat(6))])} />,
};
