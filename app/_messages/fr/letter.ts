import type { Messages } from '../en';
import { nombre } from './nombre';

export const letter: Messages['letter'] = {
  subject: (from, group) => `${from} vous invite à lire dans « ${group} »`,
  invites: (from, group) => `${from} vous invite à lire dans « ${group} ».`,
  read: (readers) =>
    readers === 'world'
      ? 'Ce que vous y écrirez est lu par tout le monde ; ses membres écrivent.'
      : 'Ce que vous y écrirez n’est lu que par les membres du groupe.',
  link: (until) => `Ce lien vous y fait entrer. Il est pour vous seul, et sert une fois, jusqu’au ${until} :`,
  stranger: (from) =>
    `Si vous ne connaissez pas ${from}, il n’y a rien à faire. Votre adresse a servi pour cette lettre et n’est pas gardée.`,
  about: (days) =>
    `Une lettre à chaque adresse, avec un lien pour une personne, valable ${days} jours. Les adresses ne sont ni gardées ni montrées à personne.`,
  addresses: 'Adresses de courriel',
  addressesHint: 'Vingt au plus, séparées par des espaces ou des virgules.',
  send: 'Envoyer les lettres',
  sent: (n) => nombre(n, 'lettre est partie.', 'lettres sont parties.'),
  failed: (addresses) =>
    `Le serveur de courriel n’a pas pris celles-ci : ${addresses}. Leurs liens sont repris.`,
};
