import { CheckField } from '@/app/_ui/CheckField';
import { ChoiceField } from '@/app/_ui/ChoiceField';
import { FileField } from '@/app/_ui/FileField';
import { SelectField } from '@/app/_ui/SelectField';
import { TextAreaField } from '@/app/_ui/TextAreaField';
import { TextField } from '@/app/_ui/TextField';

export const title = 'Fields';

const languages = [
  { value: 'en', label: 'English' },
  { value: 'fr', label: 'French' },
  { value: 'el', label: 'Greek', disabled: true },
];
const readable = [
  { value: 'members', label: 'Members only', hint: 'Nobody else learns that the group exists.' },
  { value: 'world', label: 'Everyone', hint: 'Anyone may read; only members write.' },
  { value: 'site', label: 'Everyone on this site', disabled: true },
];

export const states = {
  Text: (
    <div className="max-w-sm space-y-5">
      <TextField label="Title" placeholder="The Meaning of the Commune" />
      <TextField label="E-mail" type="email" autoComplete="off" hint="Nobody else sees it." />
      <TextField label="Password" type="password" defaultValue="short" error="Needs 12 characters or more." />
      <TextField
        label="Meeting"
        type="date"
        defaultValue="2026-11-26"
        hint="In your own time zone."
        error="This day is past."
      />
      <TextField label="Invitation" defaultValue="used already" disabled />
    </div>
  ),
  'Several lines': (
    <div className="max-w-lg space-y-5">
      <TextAreaField label="Reply" placeholder="Reply to A. — Thursday group will see it" rows={3} />
      <TextAreaField label="Reason" defaultValue="No." error="Say a little more: it goes into the log." />
    </div>
  ),
  'One of a list': (
    <div className="max-w-sm space-y-5">
      <SelectField label="Language" options={languages} defaultValue="fr" />
      <SelectField label="Language of the notes" options={languages} error="Choose one." />
    </div>
  ),
  'A file': (
    <div className="max-w-lg space-y-5">
      <FileField label="File" hint="Plain text, Markdown or HTML, up to 20 MB." />
      <FileField label="Another file" error="This is an empty file." />
    </div>
  ),
  'Yes or no': (
    <div className="max-w-lg space-y-5">
      <CheckField label="Send me a digest on Sundays" name="digest" defaultChecked />
      <CheckField
        label="I have read the rules"
        name="rules"
        hint="They fit on one page."
        error="Please read them first."
      />
      <CheckField label="Cannot be changed here" name="fixed" disabled />
    </div>
  ),
  'One of a few': (
    <div className="max-w-lg space-y-5">
      <ChoiceField label="Who may read" name="readable" choices={readable} defaultValue="members" />
      <ChoiceField label="Who may join" name="joining" choices={readable.slice(0, 2)} error="Choose one." />
    </div>
  ),
};
