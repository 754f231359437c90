import type { Messages } from '../en';

export const kit: Messages['kit'] = {
  dismiss: 'Fermer',
  undo: 'Annuler',
  busy: 'Un instant…',
};
