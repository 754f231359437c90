import type { Messages } from '../en';
import { nombre } from './nombre';

export const groups: Messages['groups'] = {
  newTitle: 'Fonder un groupe',
  newLead: 'Un groupe a une étagère de textes et une marge à lui.',
  name: 'Nom',
  nameHint: '« Groupe du jeudi », par exemple.',
  description: 'Ce que vous lisez ensemble',
  descriptionHint: 'Si vous voulez. Qui est invité, ou peut demander ou entrer, le verra.',
  create: 'Le fonder',
  shelf: 'Étagère',
  shelfEmpty: 'Rien sur l’étagère',
  shelfEmptyAbout: 'Posez ici un texte : tout le groupe pourra le lire et écrire dans sa marge.',
  shelve: 'Poser sur l’étagère',
  shelveLabel: 'Un texte de la bibliothèque',
  nothingToShelve: 'Tous les textes que vous pouvez poser ici y sont déjà.',
  members: 'Personnes',
  moreMembers: (n) => `et ${n} de plus`,
  memberCount: (n) => nombre(n, 'personne', 'personnes'),
  you: 'vous',
  invitations: 'Invitations',
  inviteAbout: 'Qui a le lien peut entrer, jusqu’à son terme ou jusqu’à ce que vous le repreniez.',
  inviteDays: 'Valable',
  days: (n) => nombre(n, 'jour', 'jours'),
  inviteUses: 'Laisse entrer',
  uses: (n) => (n === null ? 'autant de personnes qu’on veut' : nombre(n, 'personne', 'personnes')),
  usesLeft: (n) =>
    n === null ? 'autant de personnes qu’on veut' : nombre(n, 'personne encore', 'personnes encore'),
  makeLink: 'Faire un lien',
  linkMade:
    'Voici le lien. Il n’est montré qu’une fois : copiez-le et envoyez-le aux personnes avec qui vous lisez.',
  linkLabel: 'Lien d’invitation',
  copy: 'Copier',
  copied: 'Copié',
  noInvitations: 'Aucun lien n’est ouvert.',
  invitationBy: (name, until) => `Par ${name}, valable jusqu’au ${until}`,
  revoke: 'Le reprendre',
  leave: 'Quitter le groupe',
  leaveAbout: 'Vous ne verrez plus son étagère ni sa marge. Ce que vous avez écrit reste au groupe.',
  read: 'Lire',
};

export const join: Messages['join'] = {
  title: (group) => `Entrer dans ${group}`,
  by: (name) => `${name} vous invite.`,
  who: (n) =>
    `Ce qui est écrit dans sa marge n’est lu que par ses membres : ${nombre(n, 'personne', 'personnes')} aujourd’hui, et vous.`,
  whoWorld: (n) =>
    `Ce qui est écrit dans sa marge est lu par tout le monde, même sans compte. Ses membres écrivent : ${nombre(n, 'personne', 'personnes')} aujourd’hui, et vous.`,
  caretaker: (name, day) =>
    `${name} veille sur sa marge jusqu’à ce que le groupe élise quelqu’un, et au plus tard jusqu’au ${day}. Les membres peuvent y mettre fin à tout moment.`,
  nobodyRules: 'Il se modère lui-même : personne n’y commande aux autres.',
  marginIsTheirs: 'Sa marge se modère elle-même : personne n’y commande à ce que les autres écrivent.',
  name: 'On verra votre nom avec ce que vous écrivez, et jamais votre adresse.',
  over: 'Cette invitation n’est plus valable',
  overAbout:
    'Elle a laissé entrer autant de personnes qu’elle pouvait, son temps est passé, ou elle a été reprise. Qui vous l’a envoyée peut vous en faire une autre.',
  toText: 'À ce que vous lisez maintenant',
  until: (date) => `L’invitation est valable jusqu’au ${date}.`,
  join: 'Entrer dans le groupe',
  already: 'Vous êtes dans ce groupe.',
  open: 'Ouvrir le groupe',
  needAccount: 'Pour entrer, créez un compte ou connectez-vous.',
};
