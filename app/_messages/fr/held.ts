import type { Messages } from '../en';

export const held: Messages['held'] = {
  folded: 'Replié par des lecteurs',
  deadLinks:
    'Cette personne est nouvelle ici : pendant trois jours, ses liens se lisent et ne se suivent pas.',
  yourDeadLinks: 'Vous êtes nouveau ici : pendant trois jours, vos liens se lisent et ne se suivent pas.',
  waits: 'Attend que deux membres se portent garants de son auteur',
  waitsAbout: 'Les mots des nouveaux attendent ici.',
  yoursWait:
    'Replié pour les autres jusqu’à ce que deux membres se portent garants de vous : ce groupe l’a décidé pour les nouveaux. Vous n’avez rien à faire.',
  show: 'montrer',
  hidden: 'Masqué par le groupe',
  hiddenBy: (name) => `Masqué par ${name}`,
  sealed: 'Un détail privé est retiré',
  byOperator: 'Retiré de la vue par qui tient ce site',
  purged: 'Effacé pour de bon par qui tient ce site',
  hash: (hash) => `SHA-256 ${hash}…`,
  log: 'Le journal',
  case: (n) => `affaire ${n}`,
  why: 'Pourquoi ?',
  mutedUntil: 'Vous ne pouvez pas écrire dans ce groupe avant le',
  mutedBecause: (reason) => `Pourquoi : ${reason}`,
  mutedAnd:
    'Ce que vous avez écrit est gardé ici. Vous pouvez lire, voter et demander au groupe d’y revenir.',
  excludedUntil: 'Les autres ont décidé par un vote que vous n’écrivez pas ici avant le',
  excludedLog: 'Le journal le dit.',
  excludedAnd:
    'Ce que vous avez écrit est gardé ici. Vous pouvez lire, et modifier ce que vous avez déjà dit.',
  onlyYou: 'Vous seul voyez encore ces mots.',
};
