import type { Metadata } from 'next';
import { DeviceList } from '@/app/_account/_client/DeviceList';
import { HiddenPeople } from '@/app/_account/HiddenPeople';
import { LanguageForm } from '@/app/_account/_client/LanguageForm';
import { OtherSiteForm } from '@/app/_account/_client/OtherSiteForms';
import { EmailForm, NameForm, SetPasswordForm } from '@/app/_account/_client/ProfileForms';
import { ChangePasswordForm, SignOutEverywhereForm } from '@/app/_account/_client/SettingsForms';
import { LetterSettings } from '@/app/_letters/LetterSettings';
import { ExportLinks } from '@/app/_finding/ExportLinks';
import { LookSettings } from '@/app/_look/LookSettings';
import type { Messages } from '@/app/_messages/en';
import { getChosenLanguage, getDayFormat, getMessages } from '@/app/_messages/request';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { Notice } from '@/app/_ui/Notice';
import { Page } from '@/app/_ui/Page';
import { Section } from '@/app/_ui/Section';
import { listHidden } from '@/lib/services/margin/hiding';
import { getContext, getViewer } from '@/lib/web/context';
import { isConnectedToSite, otherSite } from '@/lib/web/oidc';
import { ownExportPath } from '@/lib/domain/search/addresses';
import { requireUser } from '@/lib/web/page';
import { listDevices, loadProfile } from '@/lib/web/profile';

type Asked = Partial<Record<'done' | 'site', string | string[]>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).account.settingsTitle };
}

export default async function SettingsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const user = await requireUser('/settings');
  const { account, exporting, hiding, look, mail, profile, site, waysIn } = await getMessages();
  const asked = await searchParams;
  const done = whatIsDone(asked, profile);
  const context = await getContext();
  const { email, hasPassword } = await loadProfile(context);
  const other = otherSite();
  const day = await getDayFormat();
  const devices = await listDevices(context, await getViewer());
  return (
    <Page title={account.settingsTitle} lead={site.signedInAs(user.name)} measure="form">
      {done && (
        <div className="mb-8">
          <Notice tone="success">{done}</Notice>
        </div>
      )}
      <Section title={look.title}>
        <p className="mb-4 text-soft">{look.about}</p>
        <LookSettings next="/settings" />
      </Section>
      <Section title={account.language}>
        <LanguageForm chosen={(await getChosenLanguage()) ?? ''} />
      </Section>
      <Section title={mail.title} id="letters">
        <p className="mb-4 text-soft">{mail.about}</p>
        <LetterSettings />
      </Section>
      <Section title={profile.name}>
        <NameForm key={user.name} name={user.name} />
      </Section>
      <Section title={profile.email}>
        <p className="mb-4 text-soft">{profile.emailNow(email)}</p>
        <EmailForm key={email} hasPassword={hasPassword} />
      </Section>
      <Section title={hasPassword ? account.changePassword : profile.setPassword}>
        {hasPassword ? <ChangePasswordForm /> : <SetPasswordForm />}
      </Section>
      {other && (
        <Section title={waysIn.connectTitle(other)}>
          {asked.site === 'elsewhere' && (
            <div className="mb-4">
              <Notice tone="caution">{waysIn.connectedElsewhere(other)}</Notice>
            </div>
          )}
          <OtherSiteForm site={other} isConnected={await isConnectedToSite(context)} />
        </Section>
      )}
      <Section title={account.devices}>
        <DeviceList
          devices={devices.map(({ since, lastDay, ...device }) => ({
            ...device,
            since: day.format(since),
            lastDay: day.format(lastDay),
          }))}
        />
        <p className="mt-8 mb-4 text-soft">{account.signOutEverywhereAbout}</p>
        <SignOutEverywhereForm />
      </Section>
      <Section title={exporting.takeOwn}>
        <p className="mb-4 text-soft">{exporting.takeOwnAbout}</p>
        <ExportLinks path={ownExportPath} />
      </Section>
      <Section title={hiding.title}>
        <HiddenPeople people={await listHidden(context)} words={hiding} />
      </Section>
      <Section title={profile.closeTitle}>
        <p className="mb-4 text-soft">{profile.closeAbout}</p>
        <ButtonLink href="/settings/close">{profile.closeChoose}</ButtonLink>
      </Section>
    </Page>
  );
}

function whatIsDone({ done }: Asked, { done: words }: Messages['profile']): string | null {
  return typeof done === 'string' && Object.hasOwn(words, done) ? words[done as keyof typeof words] : null;
}
