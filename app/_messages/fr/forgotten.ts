import type { Messages } from '../en';

export const forgotten: Messages['forgotten'] = {
  link: 'Mot de passe oublié ?',
  title: 'Un mot de passe oublié',
  about:
    'Écrivez l’adresse de votre compte. Un lien pour choisir un autre mot de passe y arrivera par courriel.',
  askSubmit: 'Envoyer le lien',
  asked:
    'S’il y a un compte avec cette adresse, un courriel avec le lien est en route. Cela peut prendre quelques minutes ; regardez aussi parmi les indésirables.',
  mailSubject: 'Un nouveau mot de passe pour Catena',
  mailText: (url: string) => `Quelqu’un a demandé un nouveau mot de passe pour le compte de cette adresse.

Avec ce lien vous en choisissez un. Il sert une fois, dans l’heure :

${url}

Si ce n’était pas vous, il n’y a rien à faire : votre mot de passe n’a pas changé.
`,
  askOperator:
    'Demandez un lien à la personne qui s’occupe de ce site. Il vous permet de choisir un autre mot de passe.',
  operatorDoes: 'Elle le crée sur la machine où tourne Catena, avec cette commande :',
  yourAddress: 'VOTRE-ADRESSE',
  back: 'Revenir à la connexion',
  newTitle: 'Choisir un nouveau mot de passe',
  newAbout: 'Tous vos appareils seront déconnectés, et vous vous connecterez avec lui.',
  newSubmit: 'Définir ce mot de passe',
  isSet:
    'Le nouveau mot de passe est défini, et tous vos appareils sont déconnectés. Connectez-vous avec lui maintenant.',
  deadTitle: 'Ce lien ne fonctionne plus',
  deadAbout: 'Un lien sert une fois, pendant une heure, et seulement tant qu’un plus récent n’est pas créé.',
  another: 'Comment en obtenir un autre',
};
