import type { Messages } from '../en';

export const profile: Messages['profile'] = {
  name: 'Nom',
  nameSubmit: 'Enregistrer le nom',
  email: 'Adresse électronique',
  emailNow: (email: string) => `C’est ${email} en ce moment.`,
  emailSubmit: 'Changer l’adresse',
  setPassword: 'Un mot de passe',
  setPasswordAbout:
    'Vous n’en avez pas encore. Avec lui vous pourrez vous connecter sans courriel et sans autre site.',
  setPasswordSubmit: 'Le définir',
  done: {
    name: 'Le nom est changé, et les autres voient partout le nouveau.',
    'email-changed': 'L’adresse est changée.',
    'email-asked':
      'Un courriel est en route vers la nouvelle adresse. Appuyez sur le bouton auquel mène son lien ; d’ici là l’ancienne reste.',
    password: 'Le mot de passe est défini.',
    device: 'Cet appareil est déconnecté.',
    devices: 'Tous les autres appareils sont déconnectés.',
  },
  mailSubject: 'Votre adresse pour Catena',
  mailText: (
    url: string,
  ) => `Quelqu’un, sans doute vous, veut se servir de cette adresse pour un compte sur Catena.

Ouvrez ce lien, et appuyez sur le bouton qui s’y trouve. Il sert une fois, dans la journée :

${url}

Si ce n’était pas vous, il n’y a rien à faire.
`,
  askedSubject: 'Quelqu’un veut changer votre adresse sur Catena',
  askedText: (
    email: string,
  ) => `Quelqu’un, sans doute vous, a demandé que votre compte sur Catena ait désormais l’adresse ${email}. Tant que le lien envoyé à cette adresse n’a pas servi, celle-ci reste.

Si ce n’était pas vous, définissez un nouveau mot de passe dans les réglages : le lien ne servira plus à rien.
`,
  toldSubject: 'Votre compte sur Catena a une autre adresse',
  toldText: (
    email: string,
  ) => `L’adresse de votre compte sur Catena a été changée en ${email}. C’est avec elle que vous vous connectez désormais.

Si ce n’était pas vous, écrivez à la personne qui s’occupe du site.
`,
  confirmTitle: 'Votre nouvelle adresse',
  confirmAbout: (email: string) => `Désormais votre compte a l’adresse ${email}.`,
  confirmSubmit: 'Utiliser cette adresse',
  deadTitle: 'Ce lien ne fonctionne plus',
  deadAbout: 'Un lien sert une fois, pendant un jour. Vous pouvez en demander un autre dans les réglages.',
  toSettings: 'Vers les réglages',
  device: (browser: string, system: string) =>
    browser && system ? `${browser} sur ${system}` : browser || system || 'Un navigateur',
  thisOne: 'cet appareil',
  deviceSince: (since: string, lastDay: string) =>
    `Depuis le ${since}, utilisé la dernière fois le ${lastDay}`,
  end: 'Déconnecter',
  endWhich: (device: string, since: string) => `${device}, depuis le ${since}`,
  endOthers: 'Se déconnecter partout ailleurs',
  yourPassword: 'Votre mot de passe',
  closeTitle: 'Supprimer le compte',
  closeAbout:
    'Vous êtes déconnecté partout et quittez vos groupes aussitôt. Une semaine plus tard votre nom, votre adresse, vos brouillons et vos notes privées sont supprimés pour de bon ; si vous vous connectez avant, tout est comme avant.',
  closeChoose: 'Supprimer mon compte…',
  closeWords: 'Ce que vous avez dit dans des groupes',
  closeKeep: 'y reste',
  closeKeepHint:
    'Désormais comme dit par « quelqu’un qui est parti », pour que les réponses des autres gardent leur sens.',
  closeTake: 'en est retiré',
  closeTakeHint: 'Aussitôt. On voit qu’il y avait là quelque chose ; ce que les autres ont écrit reste.',
  closeSubmit: 'Supprimer mon compte',
  closeNot: 'Le garder',
  isClosed:
    'Votre compte est fermé, et sera supprimé pour de bon dans une semaine. Si vous vous connectez avant, tout sera comme avant.',
  someoneWhoLeft: 'Quelqu’un qui est parti',
};
