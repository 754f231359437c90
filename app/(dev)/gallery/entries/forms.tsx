import { Notice } from '@/app/_ui/Notice';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextField } from '@/app/_ui/TextField';
import { SlowForm } from '../_client/SlowForm';

export const title = 'Forms';

export const states = {
  'As the server sends it': (
    <form method="get" className="max-w-sm space-y-5">
      <TextField label="E-mail" name="email" type="email" autoComplete="off" />
      <TextField label="Password" name="password" type="password" autoComplete="off" />
      <SubmitButton>Sign in</SubmitButton>
    </form>
  ),
  Refused: (
    <form method="get" className="max-w-sm space-y-5">
      <Notice tone="error" title="That did not work">
        The e-mail address or the password is wrong.
      </Notice>
      <TextField
        label="E-mail address"
        name="email"
        type="email"
        defaultValue="a@example.org"
        autoComplete="off"
      />
      <SubmitButton>Try again</SubmitButton>
    </form>
  ),
  'On its way': <SlowForm />,
};
