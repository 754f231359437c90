import type { Messages } from '../en';
import { nombre } from './nombre';

export const joining: Messages['joining'] = {
  kind: 'Comment on y entre',
  kinds: {
    invitation: 'Sur invitation',
    request: 'Sur demande',
    open: 'Librement',
  },
  kindsAbout: {
    invitation: 'Personne d’autre ne peut savoir que le groupe existe.',
    request:
      'Qui a un compte ici voit son nom, son sujet et combien vous êtes, et peut demander à entrer. Le oui d’un seul membre suffit.',
    open: 'Qui a un compte ici voit la même chose, et entre d’une pression.',
  },
  readers: 'Qui lit ce que vous écrivez',
  whoReads: {
    members: 'Ses membres',
    world: 'Tout le monde, même sans compte',
  },
  whoReadsAbout: {
    members: 'Et personne d’autre, sur aucune page ni dans aucune lettre.',
    world: 'Seuls ses membres écrivent. Son étagère ne prend que des textes que tout le monde peut lire.',
  },
  caretaker: 'Je veille sur la marge jusqu’à ce que le groupe élise quelqu’un',
  caretakerAbout:
    'Pendant 120 jours au plus, à découvert, avec une raison pour chaque chose, et aussi longtemps que les membres le veulent bien. Chaque personne invitée l’apprend. Sans cela, le groupe se modère lui-même dès le premier jour.',
  stays:
    'La façon d’y entrer reste telle que vous la choisissez. Qui lit ne change que par un vote des deux tiers, et rien de ce qui était écrit n’est ouvert à personne sans le oui de ses auteurs.',
  frontKind: {
    invitation: 'On y entre sur invitation.',
    request: 'On demande à y entrer ; le oui d’un seul membre suffit.',
    open: 'Il est ouvert : qui a un compte ici peut y entrer.',
  },
  frontReaders: {
    members: 'Ce qui est écrit dans sa marge n’est lu que par ses membres.',
    site: 'Ce qui y est écrit est lu par toutes les personnes qui ont un compte ici.',
    world:
      'Ce qui est écrit dans sa marge est lu par tout le monde, même sans compte ; ses membres écrivent.',
  },
  caretakerUntil: (day) =>
    `Qui l’a fondé veille sur sa marge, jusqu’au ${day} au plus tard, sauf si le groupe élit quelqu’un ou y met fin avant.`,
  enter: 'Entrer',
  ask: 'Demander à entrer',
  line: 'Quelques mots sur vous',
  lineHint: 'Ses membres les verront, avec votre nom.',
  waiting: (line) => `Vous avez demandé : « ${line} »`,
  waitingAbout:
    'La demande attend le oui d’un membre. Vous trouverez alors le groupe dans votre bibliothèque.',
  changeLine: 'Le demander autrement',
  withdraw: 'La retirer',
  requests: 'Demandes d’entrée',
  requestsAbout:
    'Le oui d’une seule personne parmi vous suffit. Une demande mise de côté ne se dit pas, et chaque membre peut encore dire oui.',
  requestBy: (name, day) => `${name}, le ${day}`,
  accept: (name) => `Laisser entrer ${name}`,
  aside: 'Mettre de côté',
  asideList: (n) => `Mises de côté (${n})`,
  back: 'La remettre',
  asking: (n) => nombre(n, 'personne demande à entrer', 'personnes demandent à entrer'),
  openGroups: 'Groupes où entrer',
  openGroupsLead:
    'Ceux qui sont ouverts, et ceux où l’on peut demander à entrer. Ce qu’ils écrivent n’est pas montré ici.',
  noOpenGroups: 'Aucun groupe n’est ouvert en ce moment',
  noOpenGroupsAbout:
    'La plupart des groupes sont sur invitation : demandez aux personnes avec qui vous voudriez lire.',
  invitedBy: (name) => `sur l’invitation de ${name ?? 'quelqu’un qui est parti'}`,
  acceptedBy: (name) => `avec le oui de ${name ?? 'quelqu’un qui est parti'}`,
  youAreIn: 'Vous avez demandé, et vous en êtes',
  readOnly: 'Vous pouvez lire ici. Pour écrire, on est du groupe.',
};
