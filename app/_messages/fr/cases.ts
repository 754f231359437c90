import type { Messages } from '../en';
import { nombre } from './nombre';

export const cases: Messages['cases'] = {
  look: 'Demander au groupe de regarder ceci',
  lookAt: (name) => `Demander au groupe de regarder ce que ${name} a écrit`,
  lookAbout:
    'Personne n’apprend qui a demandé. On regarde quand un deuxième membre le demande aussi, ou quand quelqu’un veille sur la marge.',
  kind: 'De quoi s’agit-il ?',
  kinds: {
    unkind: 'Blessant',
    off_topic: 'Hors du sujet',
    spam: 'De la publicité',
    private: 'Un détail privé, comme une adresse',
    unlawful: 'Contre la loi',
    other: 'Autre chose',
  },
  note: 'Quelques mots avec',
  noteHint: 'Si vous voulez. Le groupe les lit ; votre nom n’y est pas.',
  ask: 'Demander au groupe',
  cancel: 'Plutôt pas',
  asked: 'Le groupe est prévenu. Personne n’apprend qui a demandé.',
  two: {
    about: (name) =>
      `Vous êtes deux ici : ${name} le lira comme un mot de votre part. Aucun de vous ne peut l’emporter sur l’autre, et rien n’arrive au texte.`,
    noteHint: 'Si vous le souhaitez.',
    asked: (name) => `C’est maintenant un mot de votre part à ${name}.`,
    state:
      'Vous êtes deux ici, et l’un demande à l’autre de relire ceci. Rien n’arrive au texte : aucun ne peut l’emporter sur l’autre. Chacun peut le masquer pour soi, et quitter le groupe avec tout ce qu’il a écrit.',
  },
  withdraw: 'Retirer la demande',
  withdrawn: 'Vous ne demandez plus rien.',
  toCase: 'Voir ce qu’il en advient',
  back: 'Revenir à la conversation',
  theirs: 'De quoi il s’agit',

  flood: {
    all: (n, name) =>
      `et tout ce que ${name} a écrit ici ces dernières 24 heures (${nombre(n, 'commentaire', 'commentaires')})`,
    joins: (n) =>
      `Quelqu’un a demandé de regarder ensemble ${n} de ses commentaires, et celui-ci en est. Si vous demandez aussi, c’est pour tous.`,
    words: (n, name) => `${nombre(n, 'commentaire', 'commentaires')} de ${name}`,
    about: 'On les regarde ensemble, et ce qui est décidé vaut pour tous. Chacun peut en être retiré à part.',
    more: (n) => `${n} de plus`,
    apart: {
      EDITED: 'Modifié depuis, et plus rien n’est demandé à son sujet',
      RELEASED: 'Retiré de l’affaire',
      UNFOLDED: 'Modifié depuis',
    },
    release: 'Celui-ci devrait rester',
    releaseAbout: (n) =>
      `Il est retiré de l’affaire, et visible à nouveau, quand ${n} membres le veulent. Personne n’apprend qui.`,
    releaseAlone: 'Il est retiré de l’affaire, et visible à nouveau aussitôt. Tous lisent pourquoi.',
    releaseDo: 'Le retirer de l’affaire',
    asked: (n, of) => `${n} sur ${of} veulent qu’il soit retiré de l’affaire.`,
  },

  number: (n) => `Affaire ${n}`,
  why: {
    folded: 'Pourquoi est-ce replié ?',
    hidden: 'Pourquoi est-ce masqué ?',
    sealed: 'Pourquoi est-ce retiré ?',
    none: 'Ce que le groupe doit regarder',
  },
  held: {
    folded: 'replié',
    hidden: 'masqué',
    sealed: 'détail privé retiré',
  },
  wordsOf: (name) => `Ce que ${name} a écrit`,
  inPlace: 'Le voir à sa place',
  checkWords: 'Comparer ces mots avec le journal',
  wordsInLog: (hash) => `Le journal les nomme sans les dire : ${hash}`,
  wordsSalt: (salt) =>
    `C’est le SHA-256 de la ligne que voici et, en dessous, des mots tels qu’ils ont été tapés : ${salt}`,
  removedStands: 'À la place se lit :',
  state: {
    first: (day) =>
      `Un membre demande au groupe de regarder ceci. Si personne d’autre ne le demande d’ici le ${day}, il ne se passe rien.`,
    seconded:
      'Plusieurs membres le demandent. Qui veille sur la marge répond ; après trois jours sans réponse, le groupe vote.',
    ballot: 'Le groupe vote là-dessus.',
    decided: 'C’est décidé.',
    lapsed: 'Il n’en est rien advenu : cela reste comme avant.',
  },
  short: {
    first: 'une demande',
    seconded: 'attend une réponse',
    BALLOT: 'le groupe vote',
    DECIDED: 'décidé',
    LAPSED: 'sans suite',
  },
  askedBy: (n) => `${nombre(n, 'membre l’a demandé', 'membres l’ont demandé')}. Personne n’apprend qui.`,
  saidWith: 'Ils ont dit avec :',
  second: 'Je voudrais aussi que l’on regarde ceci',
  secondAbout: 'À faire si vous l’auriez demandé vous-même. Personne ne l’apprend.',
  seal: 'Il y a là un détail privé',
  sealAbout:
    'Une adresse, un numéro de téléphone, la santé de quelqu’un : cela disparaît aussitôt, partout, s’il s’agit de vous ou si deux membres le disent. Le groupe vote ensuite pour dire si c’était juste.',
  sealConcerned: 'Il s’agit de moi',
  paraphrase: 'Ce qui se lit à la place',
  paraphraseHint:
    'Dites de quelle sorte de chose il s’agissait, sans la répéter : « un numéro de téléphone ».',
  sealDo: 'Le retirer',

  done: {
    DISMISS: 'Laissé comme c’est',
    FOLD: 'Replié',
    HIDE: 'Masqué',
    WARN: 'L’auteur est prévenu',
    MUTE: 'Auteur réduit au silence pour un temps',
    SEAL: 'Détail privé retiré',
  },
  decisions: 'Ce qui a été décidé',
  by: (name) => `par ${name}`,
  byGroup: 'par le groupe',
  muteUntil: (day) => `jusqu’au ${day}`,
  stands: {
    STANDING: (day) => `On peut demander au groupe d’y revenir jusqu’au ${day}.`,
    APPEALED: 'On a demandé au groupe d’y revenir.',
    FINAL: 'Définitif.',
    UPHELD: 'Le groupe s’y tient.',
    OVERTURNED: 'Le groupe y est revenu.',
    UNDONE: 'Annulé.',
  },
  appeal: 'Demander au groupe d’y revenir',
  appealAbout:
    'Le groupe vote : tout de suite s’il s’agit de vos propres mots, sinon quand assez de membres ont signé.',
  appealStatement: 'Pourquoi y revenir',
  appealNewFact: 'Ce que le groupe ne savait pas alors',
  appealDo: 'Demander au groupe',
  undo: 'L’annuler',
  undoDo: 'L’annuler maintenant',

  answer: 'Votre réponse',
  answerAbout: 'Chacun voit ce que vous décidez et pourquoi, et le groupe peut y revenir.',
  act: 'Que faut-il faire ?',
  acts: {
    DISMISS: 'Laisser comme c’est',
    FOLD: 'Replier',
    HIDE: 'Masquer',
    WARN: 'Prévenir l’auteur',
    MUTE: 'Réduire l’auteur au silence pour un temps',
    SEAL: 'Retirer un détail privé',
  },
  actsAbout: {
    DISMISS: 'Rien ne change.',
    FOLD: 'Une pression le montre encore.',
    HIDE: 'Votre raison se lit à la place ; les membres peuvent encore le lire ici.',
    WARN: 'L’auteur lit votre raison. Rien d’autre n’arrive.',
    MUTE: 'L’auteur lit et vote toujours, et peut demander au groupe d’y revenir.',
    SEAL: 'Cela disparaît aussitôt, partout. Le groupe vote ensuite pour dire si c’était juste.',
  },
  hours: 'Pour combien de temps',
  duration: { 1: 'Une heure', 6: 'Six heures', 24: 'Un jour', 72: 'Trois jours', 168: 'Une semaine' },
  reason: 'Pourquoi',
  reasonHint: 'Dix lettres au moins. Tout le groupe le lit.',
  decide: 'Décider',
  refer: 'Laisser le groupe en décider',
  referAbout: 'Le groupe vote, pendant huit jours au plus.',
  referDo: 'Que le groupe vote',
  log: 'Ce qui a été fait, pas à pas',
};
