import { getMessages } from '@/app/_messages/request';

/** The model in a few questions and answers, for those who look. */
export async function HowItWorks() {
  const { selfGovernment } = await getMessages();
  return (
    <dl className="space-y-4">
      {selfGovernment.answers.map(({ asked, answer }) => (
        <div key={asked}>
          <dt className="font-semibold">{asked}</dt>
          <dd className="text-soft">{answer}</dd>
        </div>
      ))}
    </dl>
  );
}
