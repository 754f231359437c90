import type { Messages } from '../en';
import type { Waiting } from '../en/writing';
import { nombre } from './nombre';

function things({ notes, replies, changes }: Waiting): string {
  const all = [
    notes > 0 ? nombre(notes, 'note', 'notes') : '',
    replies > 0 ? nombre(replies, 'réponse', 'réponses') : '',
    changes > 0 ? nombre(changes, 'modification', 'modifications') : '',
  ].filter(Boolean);
  const isOne = notes + replies + changes === 1;
  return `${new Intl.ListFormat('fr').format(all)} ${isOne ? 'attend ici et partira' : 'attendent ici et partiront'}`;
}

export const writing: Messages['writing'] = {
  beingSent: 'Envoi…',
  notSent: 'Pas encore envoyé.',
  change: 'Modifier',
  preview: 'Aperçu',
  previewOf: 'Ce que cela donnera',
  previewEmpty: 'Rien n’est écrit pour l’instant.',
  keptEverywhere: 'Brouillon, gardé sur tous vos appareils.',
  keptHere: 'Brouillon, gardé sur cet appareil.',
  changedElsewhere: 'Vous avez aussi modifié ce brouillon sur un autre appareil. On y lit :',
  keepThis: 'Garder celui-ci',
  keepThat: 'Garder celui-là',
  keepBoth: 'Garder les deux',
  overElsewhere:
    'Ce brouillon a été publié ou jeté sur un autre appareil. Ce que vous avez changé ici depuis est gardé.',
  keepIt: 'Le garder comme brouillon',
  postedElsewhere: 'Vous avez publié ceci depuis un autre appareil. On y lit :',
  leftGroup: 'Un groupe dont vous n’êtes plus membre',
  chooseAudience:
    'Vous n’êtes plus dans le groupe pour lequel vous avez écrit ceci. Choisissez qui le verra.',
  notOpenNote:
    'Non publié : vous ne pouvez plus écrire à cet endroit. Vos mots sont gardés ici : choisissez qui d’autre peut les voir, ou copiez-les où vous voulez.',
  notOpenAnswer:
    'Non publié : cette conversation ne vous est plus ouverte. Vos mots sont gardés ici : copiez-les où vous voulez.',
  openedNote:
    'Non publié : quand vous avez commencé, seuls les membres du groupe l’auraient lu ; maintenant, tout le monde le lirait. Vos mots sont gardés ici : publiez-les devant tout le monde, ou choisissez qui d’autre peut les voir.',
  openedAnswer:
    'Non publié : quand vous avez commencé, seuls les membres du groupe l’auraient lu ; maintenant, tout le monde le lirait. Vos mots sont gardés ici : publiez-les devant tout le monde, ou renoncez-y.',
  postForEveryone: 'Publier devant tout le monde',
  away: 'Pas de connexion. Ce que vous écrivez est gardé ici et partira à son retour.',
  awayWith: (waiting) => `Pas de connexion. ${things(waiting)} dès son retour.`,
  troubled: (waiting) => `Le serveur est en difficulté. ${things(waiting)} dès qu’il ira mieux.`,
  signedOutWith: (waiting) => `Vous êtes déconnecté. ${things(waiting)} quand vous vous serez reconnecté.`,
  signIn: 'Se connecter, dans un autre onglet',
  alreadyBefore: (group) =>
    `Non publié : une première version était arrivée, et ${group} peut la voir. Ces mots sont maintenant un brouillon à part : publiez-les ou jetez-les ; vous pouvez supprimer la note qui est arrivée.`,
  alreadyAlone:
    'Non publié : une première version était arrivée, comme note pour vous seul. Ces mots sont maintenant un brouillon à part : publiez-les ou jetez-les.',
  aGroup: 'un autre groupe',
  keptNowhere:
    'Ce navigateur ne peut pas garder vos mots, et ils ne sont pas encore sur le serveur : copiez-les avant de quitter cette page.',
  back: 'La connexion est revenue.',
  strays: 'Vos autres brouillons',
  strayReply: 'Une réponse. Ce à quoi elle répond n’est pas montré ici.',
  strayEdit: 'Une modification d’un propos de vous qui n’est pas montré ici.',
  whom: 'Qui voulez-vous nommer ?',
  namesFound: (n) =>
    nombre(n, 'nom : choisissez avec les flèches et Entrée', 'noms : choisissez avec les flèches et Entrée'),
};
