import type { Metadata } from 'next';
import { ImportForm } from '@/app/_library/_client/ImportForm';
import { getMessages } from '@/app/_messages/request';
import { Page } from '@/app/_ui/Page';
import { requireUser } from '@/lib/web/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).importing.title };
}

export default async function ImportPage() {
  await requireUser('/import');
  const { importing } = await getMessages();
  return (
    <Page title={importing.title} lead={importing.lead} measure="form">
      <ImportForm />
      <p className="mt-8 text-sm text-soft">{importing.onlyYou}</p>
    </Page>
  );
}
