/** What buttons, forms and toasts say by themselves, whatever they are about. */
export const kit = {
  dismiss: 'Dismiss',
  undo: 'Undo',
  busy: 'One moment…',
};
