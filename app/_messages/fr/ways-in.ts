import type { Messages } from '../en';

export const waysIn: Messages['waysIn'] = {
  link: 'Se connecter par un lien envoyé par courriel',
  title: 'Se connecter par courriel',
  about:
    'Écrivez l’adresse de votre compte. Un lien qui vous connecte y arrivera ; aucun mot de passe n’est nécessaire.',
  askSubmit: 'Envoyer le lien',
  asked:
    'S’il y a un compte avec cette adresse, un courriel avec un lien est en route. Cela peut prendre quelques minutes ; regardez aussi parmi les indésirables.',
  askedNew:
    'Un courriel avec un lien est en route vers cette adresse. Cela peut prendre quelques minutes ; regardez aussi parmi les indésirables.',
  signUpAbout: 'Écrivez votre adresse. Un lien y arrivera, avec lequel vous créerez le compte.',
  mailSubject: 'Votre lien vers Catena',
  mailText: (
    url: string,
  ) => `Quelqu’un, sans doute vous, a demandé un lien pour se connecter à Catena avec cette adresse, ou pour créer un compte.

Ouvrez-le, et appuyez sur le bouton qui s’y trouve. Il sert une fois, dans le quart d’heure, sur l’appareil que vous voulez :

${url}

Si ce n’était pas vous, il n’y a rien à faire : sans ce courriel personne n’entre.
`,
  enterTitle: 'Se connecter',
  enterAbout: (email: string) => `Avec le compte de ${email}, sur cet appareil.`,
  newTitle: 'Créer un compte',
  newAbout: (email: string) => `Votre adresse est ${email}. Comment vous appelle-t-on ?`,
  losesPassword:
    'Personne n’a montré jusqu’ici que cette adresse est la sienne. Pour que le compte ne soit qu’à vous, son mot de passe prend fin et tous les autres appareils sont déconnectés. Vous pourrez en définir un nouveau dans les réglages.',
  deadTitle: 'Ce lien ne fonctionne plus',
  deadAbout: 'Un lien sert une fois, pendant un quart d’heure.',
  another: 'Se connecter, ou en demander un autre',
  firstTitle: 'Une nouvelle Catena',
  firstAbout:
    'Personne n’a encore de compte ici. Créez le premier ; vous pourrez ensuite inviter les autres.',
  notFirstTitle: 'Le premier compte existe',
  notFirstAbout: 'Ce lien était pour le tout premier compte du site.',
  withSite: (site: string) => `Se connecter avec ${site}`,
  connectTitle: (site: string) => `La connexion avec ${site}`,
  isConnected: (site: string) => `Vous pouvez vous connecter ici avec votre compte chez ${site}.`,
  isNotConnected: (site: string) =>
    `Rattachez votre compte chez ${site}, pour vous connecter ici avec lui aussi.`,
  connect: (site: string) => `Rattacher ${site}`,
  disconnect: (site: string) => `Détacher ${site}`,
  connectedElsewhere: (site: string) =>
    `Ce compte chez ${site} est rattaché à un autre compte d’ici. Connectez-vous avec lui, et détachez-le d’abord là.`,
  refused: {
    has_account: (site: string) =>
      `Il y a ici un compte avec l’adresse que donne ${site}. Connectez-vous comme avant ; dans vos réglages vous pourrez ensuite rattacher ${site}.`,
    no_email: (site: string) =>
      `${site} ne donne pas votre adresse électronique, et il en faut une pour un compte ici.`,
    unproven: (site: string) =>
      `${site} ne sait pas encore si votre adresse électronique est à vous. Confirmez-la là-bas, puis revenez.`,
    sign_up_invited: (site: string) =>
      `Votre compte chez ${site} n’est pas connu ici, et les nouveaux comptes sont pour les personnes invitées. Ouvrez d’abord votre invitation. Si vous avez un compte, connectez-vous comme avant.`,
    sign_up_closed: (site: string) =>
      `Votre compte chez ${site} n’est pas connu ici, et on n’en crée plus de nouveaux. Si vous avez un compte, connectez-vous comme avant.`,
    closed: (site: string) =>
      `Votre compte ici a été supprimé, et la semaine pendant laquelle la connexion avec ${site} l’aurait rouvert est passée.`,
    suspended: (_site: string) =>
      'Votre compte ici est suspendu. Rien n’en est perdu ; demandez à qui tient ce site pourquoi, et quand il rouvrira.',
    failed: (site: string) => `La connexion avec ${site} n’a pas abouti. Réessayez.`,
  },
};
