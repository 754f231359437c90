/** Why something cannot be done in a group’s affairs, and what one can do instead. */
export const refused = {
  governing_not_a_member: 'This is for the members of the group. Come in first.',
  governing_no_mandate:
    'This is for whoever looks after the margin just now, and your time has ended or has not begun.',
  governing_own_words: 'These are your own words. Change them or take them away; others judge them.',
  governing_about_yourself: 'This is about you. Others decide it; you can say what you think in the margin.',
  governing_not_open: 'This is over, or not open yet. Load the page again to see how it stands.',
  governing_too_late: 'The time for this has ended. Load the page again to see what became of it.',
  governing_already: 'You have done this already, or it is going on. Load the page again to see it.',
  governing_reason_too_short: 'Give a reason, of ten letters at least: everyone in the group will read it.',
  governing_mute_too_long:
    'That would be too long: a week at once, and two weeks in thirty days, are the most. Choose a shorter time.',
  governing_not_on_roll:
    'You have no vote in this one: it is about you, or you came into the group too shortly before it began.',
  governing_not_a_candidate: 'They do not stand, or no longer. Load the page again to see who does.',
  governing_too_few_members: 'The group is too small for this. Talk about it; or invite somebody first.',
  governing_not_yours: 'This is somebody else’s to do.',
  governing_unknown: 'There is no such thing in this group’s affairs.',
  governing_new_fact_needed:
    'The group has decided this itself. It looks at it once more if you say what it did not know then.',
  governing_needs_reason_to_seal: 'Say what is to stand in the place of these words, without repeating them.',
  governing_not_host: 'This is for whoever keeps who is in this group and its dates.',
  governing_in_office:
    'They look after the margin just now. Their mandate ends by a vote of the group, or when they give it back.',
  governing_deciding:
    'The group is deciding something, or may still be asked to undo a decision about their words. When that is over, it can be done.',
  governing_too_many:
    'So many have gone within three days that nobody can be taken off the list just now: no more than one in five. Try again later.',
};
