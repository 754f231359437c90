import { DialogDemo, PopoverDemo } from '../_client/DialogDemo';

export const title = 'Dialogs and popovers';

export const states = { 'Dialog, modal dialog, question': <DialogDemo />, Popover: <PopoverDemo /> };
