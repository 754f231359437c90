import type { Messages } from '../en';

export const held: Messages['held'] = {
  folded: 'Replié par des lecteurs',
  show: 'montrer',
  hidden: 'Masqué par le groupe',
  hiddenBy: (name) => `Masqué par ${name}`,
  sealed: 'Un détail privé est retiré',
  case: (n) => `affaire ${n}`,
  why: 'Pourquoi ?',
  onlyYou: 'Vous seul voyez encore ces mots.',
};
