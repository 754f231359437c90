import { count } from './count';
import { refused } from './refused';

/** What goes wrong, and why. */
export const problem = {
  unauthenticated: 'Sign in first.',
  forbidden: 'You may not do this.',
  not_found: 'There is nothing here.',
  invalid_input: 'Something in this cannot be taken. Look at the fields below.',
  conflict: 'This has changed meanwhile. Look at it again.',
  rate_limited: 'That was too often. Wait a quarter of an hour and try again.',
  unavailable: 'Catena cannot answer just now. Try again in a moment.',
  internal: 'Something went wrong here. Try again; what you wrote is still in the form.',
};

export const reason = {
  ...refused,
  excluded:
    'The members of this group have decided by a vote that this person stays away for now. It ends by itself after 180 days, or earlier by another vote.',
  invites_later:
    'You came in by yourself less than three days ago. Invite others after that; until then they can come in as you did.',
  crowded: 'Many have come into this group today. Come again tomorrow, or ask a member for an invitation.',
  required: 'Fill this in.',
  too_long: 'This is too long.',
  bad_id: 'This is not an address of ours.',
  email_bad: 'This is not an e-mail address.',
  emails_bad: 'One of these is not an e-mail address. Put spaces or commas between them.',
  email_taken: 'There is an account with this address. Sign in with it instead.',
  password_short: 'At least 10 characters.',
  password_wrong: 'This is not your password.',
  link_dead: 'This link no longer works. Ask for another; the password is as it was.',
  dissolved: 'This group was dissolved: it can be read and taken along, and nobody writes in it any more.',
  suspended:
    'This account is suspended. Nothing of it is lost; ask whoever runs this site why, and when it opens again.',
  sign_up_closed: 'No new accounts are made on this site.',
  sign_up_invited:
    'Accounts on this site are for people who were invited. Ask somebody who reads here for an invitation, and open its link.',
  site_away: 'The other site does not answer. Try again in a moment, or sign in another way.',
  last_way_in: 'This is your only way into the account. Set a password first.',
  has_password: 'There is a password already. Change it instead.',
  empty: 'There are no words in this file.',
  binary: 'This file is not a text. Catena takes plain text and Markdown (.txt, .md).',
  'too-large': 'This file is larger than 20 MB.',
  'unsupported-format': 'Catena takes plain text and Markdown (.txt, .md).',
  passage_differs: 'The text has changed since you opened it. Reload the page; your draft is kept.',
  passage_outside: 'This passage is not in the text.',
  passage_too_long: 'Mark a shorter passage.',
  revision_gone: 'The text has changed since you opened it. Reload the page; your draft is kept.',
  not_sound: 'This leaves a paragraph without words, or the text without any.',
  corrected_meanwhile: 'The text was corrected meanwhile. Open the newest edition and correct that.',
  edition_meanwhile: 'The group reads yet another edition by now.',
  correction_changed: 'This correction was changed on another device. Look at it again.',
  nothing_corrected: 'Nothing is corrected yet.',
  correction_under_way: 'A correction of this text is being made ready. Wait until it can be read.',
  words_not_there: 'These words are not there, or more than once.',
  ends_before: 'It ends before it begins.',
  place_sure: 'This note has its place already.',
  placed_meanwhile: 'This note was placed again meanwhile.',
  published_meanwhile: 'It was published meanwhile: others may have read it. Correct it again instead.',
  nobody_else: 'Nobody else is in it.',
  parent_elsewhere: 'That comment is in another conversation.',
  other_origin: 'This came from another site.',
  opened_since:
    'When you opened this page, the group’s members alone would have read this, and by now everyone would. Reload the page and look who reads it.',
  other_audience: 'This was sent before, for others to see.',
  removed_elsewhere:
    'What you had posted first was removed on another device. Your words are kept here; post them if you still want to.',
  id_taken: 'This was sent before, with something else in it.',
  highlight_with_words:
    'There are words here. Post them as a note, or empty the field to highlight without one.',
  invitation_over:
    'There is nothing here. This invitation has let in as many as it could, has run out or was taken back; whoever sent it can make another.',
  too_many_addresses: 'Up to 20 addresses at once.',
  not_for_the_world: 'Everyone reads this group’s margin, and not everyone may read this text.',
  not_json: 'This is not JSON.',
  edited_elsewhere: 'This comment was changed on another device.',
  renamed_elsewhere:
    'Somebody else has changed it meanwhile: look at what it says now. What you typed is kept, and takes its place if you save it all the same.',
  same_audience: 'They see it already.',
  last_audience: 'It stands before nobody else by now. Delete it, or change who sees it.',
  stands_there: 'They have it already.',
  muted: 'You cannot write in this group for a while. You can read, vote, and ask the group to undo this.',
  held: 'The group has folded or hidden these words. They stay where they are as long as it does.',
  judged:
    'The group is deciding about these words: until it has, they stay before it. You can change or delete them.',
  also_alone: 'Choose a group as well, or nobody besides yourself.',
  moved_elsewhere: 'This conversation was moved or removed on another device.',
  answer_gone: 'That reply is no longer there, or this is no question any more.',
  tag_changed: 'This tag was renamed meanwhile.',
  tag_taken: 'There is a tag of this name already.',
  too_many_tags: 'A note has twelve tags at most.',
  changed_since: 'You have changed these words since. Move them back instead.',
  draft_changed: 'This draft was changed on another device.',
  same_group: 'This is the same group.',
  no_date: 'This is no date.',
  no_time_zone: 'This is no time zone.',
  no_member: 'They are not in the group.',
  not_on_shelf: 'This text is not on the shelf.',
  no_passage: 'There are no such paragraphs in this text.',
  too_many: 'These are too many.',
  too_long_together:
    'All that you have corrected in this text is too long to be kept together. What you typed last stays in this form: publish what is kept, then keep this.',
  too_many_drafts:
    'You have very many drafts. This one is kept on this device alone; post some, or throw some away.',
};

export const notFound = {
  title: 'There is nothing here',
  about: 'The address may be mistyped, or it leads to something that is not open to you.',
  home: 'To the library',
};

export const fault = {
  title: 'Something went wrong here',
  about: 'It is noted. Drafts of yours are kept on this device.',
  again: 'Try again',
};

export const again = {
  /** To whoever would come into a group that has let in many today. */
  crowded: (hours: number) =>
    `Many have come into this group today. Come again in ${count(hours, 'hour', 'hours')}, or ask a member for an invitation: with one you can come in now.`,
  inMinutes: (n: number) =>
    `That was too often. You can go on in ${count(n, 'minute', 'minutes')}; what you wrote is kept until then.`,
};
