import { AskForLinkForm, NewPasswordForm } from '@/app/_account/_client/PasswordLinkForms';

export const title = 'A forgotten password';

export const states = {
  'Asking for a link': (
    <div className="max-w-sm">
      <AskForLinkForm />
    </div>
  ),
  'Another password by a link': (
    <div className="max-w-sm">
      <NewPasswordForm token="a-link-of-the-gallery" />
    </div>
  ),
};
