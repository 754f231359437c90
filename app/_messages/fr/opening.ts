import type { Messages } from '../en';

export const opening: Messages['opening'] = {
  earlier: 'Commencée avant que tout le monde puisse lire ce groupe : ses membres seuls la lisent.',
  let: 'Laisser tout le monde lire cette conversation',
  title: 'Qui lit cette conversation',
  about:
    'Elle a commencé avant que le groupe laisse tout le monde lire sa marge. Tout le monde la lira dès que toutes les personnes qui y ont écrit seront d’accord, chacune pour soi ; qui a quitté le groupe ne peut plus l’être. On ne dit à personne qui est d’accord et qui ne l’est pas.',
  agreed: (n, of) => `Personnes d’accord, parmi celles qui y ont écrit : ${n} sur ${of}.`,
  notYours: 'Vous n’y avez rien écrit : il n’y a rien à accorder.',
  agree: 'Laisser tout le monde lire cette conversation',
  agrees: 'Vous êtes d’accord. Tant que d’autres ne le sont pas, vous pouvez changer d’avis.',
  rather: 'Plutôt pas',
  agreedToast: 'Vous êtes d’accord pour que tout le monde la lise.',
  ratherToast: 'Elle reste entre les membres.',
  open: 'Toutes les personnes qui y ont écrit sont d’accord : tout le monde la lit. Si quelqu’un qui n’est pas d’accord y écrit, les membres seuls la liront de nouveau, jusqu’à ce que cette personne le soit aussi.',
  wrote: 'Qui préfère ne pas être lu de tous peut encore changer ou retirer ses mots.',
  back: 'Revenir à la conversation',
  openedOn: (day) =>
    `Il a été ouvert le ${day} : ce qui a commencé avant est lu par ses membres, sauf accord de toutes les personnes qui y ont écrit.`,
};
