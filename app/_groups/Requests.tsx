import type { Messages } from '@/app/_messages/en';
import type { RequestView } from '@/lib/present/joining';
import { AnswerForm } from './_client/JoiningForms';

type Props = {
  requests: readonly RequestView[];
  /** What is said above them: who may say yes. */
  about: string;
  day: Intl.DateTimeFormat;
  words: Messages['joining'];
};

/** Who asks to be let in; whom a member has set aside stands folded below. */
export function Requests({ requests, about, day, words }: Props) {
  const aside = requests.filter((each) => each.aside);
  return (
    <>
      <p className="mb-4 text-soft">{about}</p>
      <List requests={requests.filter((each) => !each.aside)} day={day} words={words} />
      {aside.length > 0 && (
        <details className="mt-4">
          <summary className="w-fit cursor-pointer py-1 text-sm">{words.asideList(aside.length)}</summary>
          <List requests={aside} day={day} words={words} />
        </details>
      )}
    </>
  );
}

const List = ({ requests, day, words }: Omit<Props, 'about'>) => (
  <ul className="divided">
    {requests.map((request) => (
      <li key={request.userId} className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <p className="text-sm text-soft">
            {words.requestBy(request.name, day.format(new Date(request.askedAt)))}
          </p>
          <p>{request.line}</p>
        </div>
        {request.abilities.answer && <AnswerForm request={request} />}
      </li>
    ))}
  </ul>
);
