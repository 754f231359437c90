import type { Messages } from '../en';

export const mail: Messages['mail'] = {
  title: 'Lettres par courrier électronique',
  about:
    'Catena écrit peu : une fois par semaine, ce qui s’est passé dans votre groupe et, le jour où quelqu’un vous a répondu ou vous a nommé, qu’on l’a fait. Ce que vous avez déjà lu ici ne vous est pas écrit de nouveau.',
  from: (group) => `Lettres de ${group}`,
  matters: {
    weekly: 'La lettre de la semaine',
    reply: 'Quelqu’un vous répond',
    mention: 'Quelqu’un vous nomme',
    watched: 'Du nouveau dans une conversation que vous suivez',
  },
  rhythms: {
    at_once: 'Aussitôt',
    daily: 'Le matin, toute une journée ensemble',
    weekly: 'Le dimanche matin',
    never: 'Pas par courrier',
  },
  keep: 'Garder ces choix',
  kept: 'C’est gardé.',
  noGroups: 'Vous n’êtes encore dans aucun groupe : les lettres viennent des groupes.',
  noMail:
    'Ce site n’a pas de serveur de courrier et n’envoie pas de lettres. Ce que vous choisissez ici est gardé pour le jour où il en aura un.',
  notProven:
    'Les lettres ne vont qu’à une adresse dont on sait qu’elle est la vôtre. Connectez-vous une fois par un lien reçu par courrier, et on le saura.',
  stopTitle: 'Ne plus recevoir ces lettres ?',
  stopAbout: {
    weekly: 'La lettre de la semaine de ce groupe ne viendra plus. Tout le reste demeure.',
    reply:
      'Quand quelqu’un vous répondra dans ce groupe, aucun courrier ne vous le dira plus. Cela se trouve sous « Pour vous ».',
    mention:
      'Quand quelqu’un vous nommera dans ce groupe, aucun courrier ne vous le dira plus. Cela se trouve sous « Pour vous ».',
    watched:
      'Ce qu’il y a de nouveau dans les conversations que vous suivez dans ce groupe ne viendra plus par courrier.',
    told: 'Aucun courrier ne vous dira plus ce qu’on vous dit dans ce groupe. Cela se trouve sous « Pour vous ».',
  },
  stopSubmit: 'Arrêter ces lettres',
  stopped: 'C’est fait : ces lettres ne viendront plus.',
  choose: 'Choisir ce qui vient par courrier',
  deadAbout: 'L’adresse a peut-être été coupée. Ce qui vient par courrier se choisit dans les réglages.',
  weekTitle: 'La semaine en une lettre',
  weekAbout:
    'À copier là où votre groupe parle ailleurs. Elle contient ce que des membres ont écrit ici ces sept derniers jours : ne la mettez que là où ils sont tous.',
  weekLink: 'La semaine en une lettre',
  weekText: 'La lettre',
  weekEmpty: 'Une semaine calme',
  weekEmptyAbout: 'Personne n’a écrit ces sept derniers jours : il n’y a rien à raconter.',
  copy: 'Copier le texte',
  copied: 'Copié.',
  notCopied: 'La copie n’a pas réussi. Sélectionnez le texte et copiez-le à la main.',
};
