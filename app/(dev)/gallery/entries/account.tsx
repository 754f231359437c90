import { LanguageForm } from '@/app/_account/_client/LanguageForm';
import { ChangePasswordForm, SignOutEverywhereForm } from '@/app/_account/_client/SettingsForms';
import { SignInForm } from '@/app/_account/_client/SignInForm';
import { SignUpForm } from '@/app/_account/_client/SignUpForm';

export const title = 'An account';

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
};
