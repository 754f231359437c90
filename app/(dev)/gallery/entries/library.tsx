import { ImportForm } from '@/app/_library/_client/ImportForm';
import { FirstSteps } from '@/app/_library/FirstSteps';
import { TextTitle } from '@/app/_library/TextTitle';
import { AnswerEntry } from '@/app/_library/AnswerEntry';
import { SeenForm } from '@/app/_library/_client/SeenForm';
import { comment, group } from '../sample-margin';
import { sampleArticle } from '../sample-article';
import { Warnings } from '@/app/texts/[textId]/ImportWarnings';

export const title = 'The library';

const text = {
  title: 'The Meaning of the Commune',
  authors: ['P. Guillaume', 'M. Grainger'],
  year: '1961',
};

const answer = comment('answer', 'By those who elected them, I should think.');
const where = {
  text: { id: 'text', title: text.title },
  group: { ...group, description: '', kind: 'invitation' as const },
};

export const states = {
  'Nothing yet': <FirstSteps demonstration={{ id: 'first', title: 'A text to try' }} />,
  'Nothing yet, and nothing to try': <FirstSteps />,
  'A text': <TextTitle text={text} href="/gallery" note="3 notes" />,
  'A text with something new': <TextTitle text={text} href="/gallery" news={3} />,
  'An answer, not seen yet': (
    <AnswerEntry answer={{ comment: answer, unread: true, reason: 'reply', where }} />
  ),
  'An answer in a text that is gone': (
    <AnswerEntry answer={{ comment: answer, unread: false, reason: 'watched', where: null }} />
  ),
  'Read where it is listed': <SeenForm commentIds={[answer.id]} />,
  'A text of which little is known': <TextTitle text={{ ...text, authors: [], year: '' }} href="/gallery" />,
  'Bringing a text': (
    <div className="max-w-lg">
      <ImportForm />
    </div>
  ),
  'What was noticed in it': (
    <div className="max-w-lg">
      <Warnings
        open
        article={sampleArticle}
        warnings={[
          { code: 'read-as-windows-1252', count: 1, places: [{ at: null, detail: null }] },
          {
            code: 'possibly-joined-word',
            count: 3,
            places: [
              { at: 0, detail: 're-call' },
              { at: 200, detail: 'hand-made' },
              { at: 400, detail: 'to-day' },
            ],
          },
        ]}
      />
    </div>
  ),
};
