import { ToastDemo } from '../_client/ToastDemo';

export const title = 'Toasts';

export const states = { 'Plain, undoable, error': <ToastDemo /> };
