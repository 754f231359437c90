/**
 * Sentences as readers count them. ICU's rules break after every full stop followed by a capital, so the
 * breaks after initials and abbreviations are taken back; nothing is split that ICU leaves whole.
 */

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  let segmenter: Intl.Segmenter;
  try {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    // A language tag comes from front matter and may be no tag at all.
    segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  }
  segmenters.set(language, segmenter);
  return segmenter;
}

const before = String.raw`(?:^|[\s(\[“"‘'«—–-])`;
const inFrontOfNames = new RegExp(
  `${before}(?:Mr|Mrs|Ms|Messrs|Mme|Mlle|Dr|Prof|St|Rev|Fr|Gen|Col|Maj|Capt|Lt|Sgt|Hon|Sen|Rep|Gov|e\\.\\s?g|i\\.\\s?e|[Ee]g|[Ii]e|[Cc]f|[Vv]iz|vs)\\.$`,
);
const inFrontOfNumbers = new RegExp(
  `${before}(?:pp?|Pp?|[Vv]ols?|[Nn]os?|[Cc]hs?|[Cc]hap|[Ss]ecs?|[Ff]igs?|[Aa]rts?|[Nn]n?|ll?|[Cc]a?|[Ss]er|bk|Bk|pt|Pt|§)\\.$`,
);
const anywhere = new RegExp(
  `${before}(?:ibid|Ibid|op|loc|cit|al|etc|eds?|trans|tr|repr|rev|resp|approx|Jr|Sr|Co|Inc|Ltd|Pub|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.$`,
);
const initial = new RegExp(`(?:${before}|\\.)\\p{Lu}\\.$`, 'u');
const pronoun = /\p{Ll}[,;]?\s+I\.$/u;

/** Whether ICU's break between these two pieces is inside a sentence: `past` is the text up to it, `next` what follows. */
function continues(past: string, next: string): boolean {
  // A sentence does not begin in lower case: "'Why?' he asked", "in the end… nothing".
  if (/^["“‘'«([]*\p{Ll}/u.test(next)) return true;
  // Nothing but closing quotes and brackets, left over by stray white space.
  if (/^[\s"”’'»)\].,;:!?…]+$/u.test(next)) return true;
  const tail = past.slice(-24).trimEnd();
  if (!tail.endsWith('.')) return false;
  if (inFrontOfNames.test(tail)) return true;
  const isNumber = /^[\d([]/.test(next);
  if (inFrontOfNumbers.test(tail) && (isNumber || /^[ivxlcIVXLC]+\b/.test(next))) return true;
  if (anywhere.test(tail)) return isNumber;
  return initial.test(tail) && !pronoun.test(tail) && /^(?:\p{L}|\d\.)/u.test(next);
}

/** How much of a text is segmented at once: V8 takes time with the square of it. In UTF-16 code units. */
const window = 4000;

/** ICU's sentences in order. Cut at ends of sentences, a long text has the same ones in pieces as in one. */
function* segmentsOf(text: string, segmenter: Intl.Segmenter): Generator<{ segment: string; index: number }> {
  let from = 0;
  let size = window;
  while (from < text.length) {
    const isLast = from + size >= text.length;
    const pieces = Array.from(segmenter.segment(text.slice(from, from + size)));
    // The last piece may go on in the next window.
    const whole = isLast ? pieces : pieces.slice(0, -1);
    for (const { segment, index } of whole) yield { segment, index: from + index };
    size = whole.length === 0 ? size * 2 : window;
    from += whole.reduce((length, { segment }) => length + segment.length, 0);
  }
}

/**
 * Where each sentence of a block's text begins, ascending, in UTF-16 code units from the block's beginning;
 * the first is the first character that is no white space. Empty for a text of white space only.
 * `language` is a BCP 47 tag; one that is not understood is read as English.
 */
export function sentenceStarts(text: string, language = 'en'): number[] {
  const starts: number[] = [];
  for (const { segment, index } of segmentsOf(text, segmenterFor(language))) {
    const words = segment.trimStart();
    if (words === '') continue;
    const at = index + segment.length - words.length;
    const newLine =
      text.slice(0, at).trimEnd().length < at && /\n\s*$/.test(text.slice(Math.max(0, at - 8), at));
    if (starts.length === 0 || newLine || !continues(text.slice(Math.max(0, at - 40), at), words))
      starts.push(at);
  }
  return starts;
}
