import { AskToEnterForm, EnterForm } from '@/app/_account/_client/EnterForms';
import { CloseForm } from '@/app/_account/_client/CloseForm';
import { DeviceList } from '@/app/_account/_client/DeviceList';
import { LanguageForm } from '@/app/_account/_client/LanguageForm';
import { OtherSiteForm, SignInElsewhereForm } from '@/app/_account/_client/OtherSiteForms';
import { ConfirmEmailForm, EmailForm, NameForm, SetPasswordForm } from '@/app/_account/_client/ProfileForms';
import { ChangePasswordForm, SignOutEverywhereForm } from '@/app/_account/_client/SettingsForms';
import { SignInForm } from '@/app/_account/_client/SignInForm';
import { SignUpForm } from '@/app/_account/_client/SignUpForm';

export const title = 'An account';

const devices = [
  { id: '1', browser: 'Firefox', system: 'Linux', since: '2 May 2026', lastDay: '9 May 2026', isThis: true },
  {
    id: '2',
    browser: 'Safari',
    system: 'iPhone',
    since: '1 March 2026',
    lastDay: '8 May 2026',
    isThis: false,
  },
  { id: '3', browser: '', system: '', since: '1 January 2026', lastDay: '4 May 2026', isThis: false },
];

export const states = {
  'Signing in': (
    <div className="max-w-sm">
      <SignInForm next="/gallery" />
    </div>
  ),
  'Making an account': (
    <div className="max-w-sm">
      <SignUpForm next="/gallery" />
    </div>
  ),
  'A letter with the way in': (
    <div className="max-w-sm">
      <AskToEnterForm next="/gallery" />
    </div>
  ),
  'Coming by a letter for the first time': (
    <div className="max-w-sm">
      <EnterForm token="nothing" next="/gallery" isNew />
    </div>
  ),
  'Another password': (
    <div className="max-w-sm">
      <ChangePasswordForm />
    </div>
  ),
  'The language': (
    <div className="max-w-sm">
      <LanguageForm chosen="" />
    </div>
  ),
  'Signing out everywhere': <SignOutEverywhereForm />,
  'An account elsewhere': (
    <div className="max-w-sm space-y-6">
      <SignInElsewhereForm site="The Guild" next="/gallery" />
      <OtherSiteForm site="The Guild" isConnected={false} />
      <OtherSiteForm site="The Guild" isConnected />
    </div>
  ),
  'One’s name and address': (
    <div className="max-w-sm space-y-6">
      <NameForm name="Ada" />
      <EmailForm hasPassword />
      <ConfirmEmailForm token="nothing" />
    </div>
  ),
  'A first password': (
    <div className="max-w-sm">
      <SetPasswordForm />
    </div>
  ),
  'Where one is signed in': (
    <div className="max-w-md">
      <DeviceList devices={devices} />
    </div>
  ),
  'Deleting the account': (
    <div className="max-w-md">
      <CloseForm hasPassword />
    </div>
  ),
};
