const particle = 'de|van|von|der|la|le|del|da|di|du|el|bin';
const name = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:${particle}|\p{Lu}[\p{L}.'’-]*)){1,3}`;
const names = new RegExp(`^(?:by:? )?(${name}(?:(?:, | and | & )${name})*)$`, 'iu');
const onlyNames = new RegExp(`^(?:[Bb]y:? |BY:? )?${name}(?:(?:, | and | & )${name})*$`, 'u');

/**
 * The names in a line that holds nothing else ("Murray Bookchin", "by P. Guillaume and M. Grainger"): two to four
 * capitalised words each. Empty for any other line, and for one that begins like a title or a publisher.
 */
export function readName(line: string): string[] {
  if (line.length > 80 || !onlyNames.test(line)) return [];
  const words = names.exec(line)?.[1] ?? '';
  if (
    /^(?:The|A|An|From|New|In|On|Of|Chapter|Part|Section|Book|Notes?|First|Second|Introduction|Preface)\b/i.test(
      words,
    )
  )
    return [];
  return words.split(/, | and | & /);
}
