import { getMessages } from '@/app/_messages/request';

/** What somebody without a group can do here: look at a text, bring one, find others to read with. */
export async function FirstSteps({
  demonstration,
}: {
  demonstration?: { id: string; title: string } | undefined;
}) {
  const { library } = await getMessages();
  return (
    <ol className="divided first-steps">
      {demonstration && (
        <Step href={`/texts/${demonstration.id}`} about={library.startTextAbout}>
          {library.startText(demonstration.title)}
        </Step>
      )}
      <Step href="/import" about={library.startImportAbout}>
        {library.startImport}
      </Step>
      <Step href="/groups/new" about={library.startGroupAbout}>
        {library.startGroup}
      </Step>
    </ol>
  );
}

const Step = ({ href, about, children }: { href: string; about: string; children: string }) => (
  <li>
    <a href={href} className="entry-title">
      {children}
    </a>
    <p className="text-sm text-soft">{about}</p>
  </li>
);
