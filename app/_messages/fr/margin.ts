import type { Messages } from '../en';
import { nombre } from './nombre';

export const margin: Messages['margin'] = {
  onTheseWords: (n) => `${nombre(n, 'note', 'notes')} sur ces mots`,
  replies: (n) => nombre(n, 'réponse', 'réponses'),
};
