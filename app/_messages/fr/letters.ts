import type { Messages } from '../en';
import { deciding } from './deciding';
import { nombre } from './nombre';

const quoted = (words: string) => `« ${words} »`;

const voteJusque = (question: string) => (day: string, more: number) =>
  `${question} Vous pouvez voter jusqu’au ${day}.${more === 0 ? '' : ` Encore ${nombre(more, 'vote', 'votes')} en cours.`}`;

const faitLe = (what: string) => (day: string, more: number) =>
  `${what}, le ${day}.${more === 0 ? '' : ` Il y en a encore ${more}.`} Le journal du groupe dit pour quelle raison.`;

export const letters: Messages['letters'] = {
  subject: (group, day) => `${group} : la semaine jusqu’au ${day}`,
  greeting: (name) => `Bonjour ${name},`,
  others: (n) => (n === 1 ? 'une autre personne' : `${n} autres personnes`),
  thisWeek: 'Cette semaine',
  since: (day) => `Depuis le ${day}`,
  wrote: (when, who, people, n, group) =>
    n === 1
      ? `${when}, ${who} a écrit quelque chose dans la marge de ${group}.`
      : `${when}, ${who} ${people === 1 ? 'a' : 'ont'} écrit dans la marge de ${group} : ${n} notes et réponses.`,
  nobodyWrote: (when, group) => `${when}, personne n’a écrit dans la marge de ${group}.`,
  toRead: 'Ce qu’il y a à lire',
  reading: (title) => `Vous lisez ${quoted(title)}.`,
  readPassage: {
    all: (passage, title, minutes) =>
      `${passage} de ${quoted(title)}, environ ${nombre(minutes, 'minute', 'minutes')}.`,
    rest: (passage, title, minutes) =>
      `${passage} de ${quoted(title)} : il vous en reste environ ${nombre(minutes, 'minute', 'minutes')}.`,
    nothing: (passage, title, _minutes) => `${passage} de ${quoted(title)}, que vous avez lu.`,
  },
  ofDate: {
    remark: (by, words) => `${by}, à propos de la date : ${quoted(words)}`,
    prompt: (by, words) => `${by}, à garder en tête en lisant : ${quoted(words)}`,
  },
  openDate: 'Ouvrir la page de la date',
  meets: (moment, place) => `Vous vous retrouvez le ${moment}${place === '' ? '' : ` : ${place}`}.`,
  byClock: (timeZone) => `C’est l’heure de ${timeZone}.`,
  openText: 'Ouvrir le texte',
  openPassage: (passage) => `L’ouvrir à ${passage}`,
  written: 'Qui a écrit quoi',
  at: (title, place, marked) => [title, place, marked && quoted(marked)].filter(Boolean).join(', '),
  wholeText: 'sur le texte entier',
  said: (by, words) => `${by} a écrit : ${quoted(words)}`,
  answered: (by, words) => `${by} : ${quoted(words)}`,
  moreSaid: (n) => `Et ${n} de plus dans cette conversation.`,
  goTo: 'Le lire à sa place',
  moreConversations: (n) =>
    n === 1 ? 'Une autre conversation a continué aussi.' : `${n} autres conversations ont continué aussi.`,
  questions: 'Des questions encore ouvertes',
  asked: (by, words) => `${by} demande : ${quoted(words)}`,
  openGroup: (group) => `Ouvrir ${group}`,
  deciding: 'À décider',
  voteOpen: {
    election: voteJusque('Qui doit veiller sur la marge ?'),
    recall: voteJusque('Le mandat d’un modérateur doit-il prendre fin ?'),
    case: voteJusque('Un commentaire doit-il être masqué ?'),
    appeal: voteJusque('Une décision doit-elle être annulée ?'),
    grave: voteJusque('On vote sur quelque chose qui demande les deux tiers.'),
  },
  doneTitle: 'Ce qui a été fait au groupe',
  done: {
    OPERATOR_SUSPENDED: faitLe(deciding.done.OPERATOR_SUSPENDED),
    OPERATOR_LIFTED: faitLe(deciding.done.OPERATOR_LIFTED),
    OPERATOR_SEALED: faitLe(deciding.done.OPERATOR_SEALED),
    OPERATOR_UNSEALED: faitLe(deciding.done.OPERATOR_UNSEALED),
    OPERATOR_PURGED: faitLe(deciding.done.OPERATOR_PURGED),
    OPERATOR_DISSOLVED: faitLe(deciding.done.OPERATOR_DISSOLVED),
    DISSOLVED: faitLe(deciding.done.DISSOLVED),
    HOST_CLOSING: faitLe(deciding.done.HOST_CLOSING),
    HOST_CLOSING_ENDED: faitLe(deciding.done.HOST_CLOSING_ENDED),
    HOST_CLOSED: faitLe(deciding.done.HOST_CLOSED),
    RESTORED: faitLe(deciding.done.RESTORED),
  },
  openLog: 'Ouvrir le journal',
  openVote: 'Voter',
  logHead: (rows, hash) =>
    `Le journal du groupe a ${nombre(rows, 'ligne', 'lignes')} ; sa tête est ${hash}. Qui garde cette lettre pourra dire plus tard si le journal a été changé.`,
  closing: 'À la semaine prochaine,\nCatena',
  why: (group) => `Cette lettre vient une fois par semaine, parce que vous êtes dans ${group}.`,
  stop: 'Ne plus recevoir cette lettre',
  choose: 'Choisir ce qui vient par courrier',
  dates: 'fr',
  closingSubject: (group) => `${group} : un vote se termine dans la journée`,
  voteCloses: (line) => `Il se termine dans la journée, et vous n’avez pas voté. ${line}`,
  toldSubject: (group) => `${group} : ce qu’on vous a dit`,
  toldOne: {
    weekly: (by, group) => `${by} a écrit dans ${group}`,
    reply: (by, group) => `${by} vous a répondu dans ${group}`,
    mention: (by, group) => `${by} vous a nommé·e dans ${group}`,
    watched: (by, group) => `${by} a écrit là où vous suivez, dans ${group}`,
  },
  toldOpening: (group) => `Voici ce qui a été dit dans ${group} et que vous n’y avez pas encore lu.`,
  moreTold: (n, group) =>
    n === 1
      ? `Une autre chose a été dite dans ${group} que vous n’avez pas lue.`
      : `${n} autres choses ont été dites dans ${group} que vous n’avez pas lues.`,
  openToYou: 'Voir tout ce qui vous attend',
  toldWhy: (group) => `Cette lettre vient de ce que vous avez choisi pour ${group}, ou laissé tel quel.`,
  toldStop: 'Ne plus recevoir ces lettres',
};
