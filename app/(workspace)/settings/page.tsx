import type { Metadata } from 'next';
import { LanguageForm } from '@/app/_account/_client/LanguageForm';
import { ChangePasswordForm, SignOutEverywhereForm } from '@/app/_account/_client/SettingsForms';
import { LookSettings } from '@/app/_look/LookSettings';
import { getChosenLanguage, getMessages } from '@/app/_messages/request';
import { Page } from '@/app/_ui/Page';
import { Section } from '@/app/_ui/Section';
import { requireUser } from '@/lib/web/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).account.settingsTitle };
}

export default async function SettingsPage() {
  const user = await requireUser('/settings');
  const { account, look, site } = await getMessages();
  return (
    <Page title={account.settingsTitle} lead={site.signedInAs(user.name)} measure="form">
      <Section title={look.title}>
        <p className="mb-4 text-soft">{look.about}</p>
        <LookSettings next="/settings" />
      </Section>
      <Section title={account.language}>
        <LanguageForm chosen={(await getChosenLanguage()) ?? ''} />
      </Section>
      <Section title={account.changePassword}>
        <ChangePasswordForm />
      </Section>
      <Section title={account.devices}>
        <p className="mb-4 text-soft">{account.signOutEverywhereAbout}</p>
        <SignOutEverywhereForm />
      </Section>
    </Page>
  );
}
