import type { Messages } from '../en';
import { nombre } from './nombre';

export const groups: Messages['groups'] = {
  newTitle: 'Fonder un groupe',
  newLead:
    'Un groupe a une étagère de textes et une marge à lui. Personne au-dehors ne peut savoir qu’il existe.',
  name: 'Nom',
  nameHint: '« Groupe du jeudi », par exemple.',
  description: 'Ce que vous lisez ensemble',
  descriptionHint: 'Si vous voulez. Les personnes invitées le verront.',
  create: 'Le fonder',
  shelf: 'Étagère',
  shelfEmpty: 'Rien sur l’étagère',
  shelfEmptyAbout: 'Posez ici un texte : tout le groupe pourra le lire et écrire dans sa marge.',
  shelve: 'Poser sur l’étagère',
  shelveLabel: 'Un texte de la bibliothèque',
  nothingToShelve: 'Tous les textes que vous pouvez poser ici y sont déjà.',
  members: 'Personnes',
  memberCount: (n) => nombre(n, 'personne', 'personnes'),
  you: 'vous',
  invitations: 'Invitations',
  inviteAbout: 'Qui a le lien peut entrer, jusqu’à son terme ou jusqu’à ce que vous le repreniez.',
  inviteDays: 'Valable',
  days: (n) => nombre(n, 'jour', 'jours'),
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
  until: (date) => `L’invitation est valable jusqu’au ${date}.`,
  join: 'Entrer dans le groupe',
  already: 'Vous êtes dans ce groupe.',
  open: 'Ouvrir le groupe',
  needAccount: 'Pour entrer, créez un compte ou connectez-vous.',
};
