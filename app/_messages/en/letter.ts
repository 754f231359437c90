import { count } from './count';

/** The letter that invites somebody into a group, and the form that sends it. */
export const letter = {
  subject: (from: string, group: string) => `${from} invites you to read in “${group}”`,
  invites: (from: string, group: string) => `${from} invites you to read in “${group}”.`,
  read: (readers: string): string =>
    readers === 'world'
      ? 'What you write there is read by everyone; its members write.'
      : 'What you write there is read by the group’s members alone.',
  link: (until: string) => `With this link you join. It is for you alone, and works once, until ${until}:`,
  stranger: (from: string) =>
    `If you do not know ${from}, there is nothing to do. Your address was used for this letter and is kept nowhere.`,
  about: (days: number) =>
    `One letter to each, with a link for one person that is good for ${days} days. The addresses are kept nowhere, and shown to nobody.`,
  addresses: 'E-mail addresses',
  addressesHint: 'Up to 20, with spaces or commas between them.',
  send: 'Send the letters',
  sent: (n: number) => `${count(n, 'letter is', 'letters are')} on the way.`,
  failed: (addresses: string) =>
    `The mail server did not take these: ${addresses}. Their links are taken back.`,
};
