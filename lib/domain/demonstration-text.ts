/** Known beforehand, so that of two processes that start at once one adds it. */
export const demonstrationId = 'a-page-with-wide-margins';

/** The text that comes with Catena: written for it, and given to the public domain (CC0). */
export const demonstrationText = `---
title: A Page with Wide Margins
author: The makers of Catena
date: 2026
lang: en
rights: CC0 1.0, public domain
---

## The oldest way of reading together

For most of the time that there have been books, a page was not finished when it was copied. The copyist left a margin, and whoever read next was expected to use it. They drew a small hand that pointed at a line worth keeping. They wrote *nota*, or a question, or a flat denial. The next reader answered. After a few generations the text stood in the middle of the page like a house in a village, and the talk stood all around it.[^chain]

Scholars of late antiquity made a form of this. They gathered what earlier readers had said of one passage, set each saying beside the words it was about, and named whoever had said it. Such a page is called a *catena*, a chain. It has no single author and hides nobody’s name. One can see who agreed with whom, who was answered, and who was left without an answer for six hundred years.

Printing made margins narrow, because paper is dear and wide margins sell no books. Reading became something that one does alone. The talk did not stop; it only moved away from the page, to letters, to lecture rooms, to kitchens. And when talk moves away from the page it begins, little by little, to be about something else.

## What a margin is for

A remark in a margin is a modest thing. It does not review the book and it does not sum it up. It says: here, at these words, something happened to me as I read. That is why it is useful to others. Whoever comes to the same words can see where another reader stopped, and ask why.

> A note is a place to stop together. It need not be right. It needs to be about these words and no others.

This last point is worth insisting on. Most quarrels about texts are quarrels about what the text does not say. Someone remembers a sentence as harsher than it is; someone else defends a sentence that was never written. Put the remark beside the words, and the first thing that anybody does is to read the words again. Many disagreements end there, and those that do not have become better ones.

There are three kinds of remarks that a group misses most when nobody makes them:

1. The plain question. *What does this word mean here?* It takes courage to be the first to ask, and everyone is glad afterwards.
2. The cross-reference. *He says the opposite in the second chapter.* It turns several readers’ memories into one.
3. The report. *I worked in such a place, and it was not so.* No amount of learning replaces it.

## Who may write, and who may rub out

A margin that is open to several hands needs an answer to a simple question: who may take a remark away? The usual answer is that somebody keeps the book, and whoever keeps it decides. It is a convenient answer, and it has a price. Readers learn to write for the keeper.[^keeper]

Reading groups that lasted have mostly found their way to another. They trusted nobody with the book for good. Somebody looked after it for a season, because the others had asked them to; what they did they did where all could see it; and when the others were no longer content they asked somebody else. None of this needs a great deal of machinery. It needs to be known to everyone before there is any quarrel, since in a quarrel it is too late to agree on it.

It also needs a record. A page on which remarks disappear without a trace teaches its readers that what they write does not count. A page on which it says *this was taken away, by these people, for this reason, and here is how to object* teaches them the opposite, and costs one line.

## How to read this page

Select a few words that you would like to say something about, and write it. If you are in a group that has this text on its shelf, the group will see your note and nobody else will; your private notes are seen by no one but you. Other people’s notes stand beside the words they are about.

Begin with a question. It is the easiest kind of note to write, and the one that is most often answered.

[^chain]: The Latin word *catena* means a chain. The name was given to such pages long after the first of them were made.

[^keeper]: Libraries knew this too. Some chained the books, and a few chained the pens.
`;
