export type ListMarker = {
  marker: string;
  style: 'bullet' | 'number' | 'letter';
  value: number;
  length: number;
};

/** The marker at the beginning of a list item ("•", "3.", "a)", "(iv)"), or null. `length` counts it and the space after it. */
export function listMarker(text: string): ListMarker | null {
  const bullet = /^([•·▪◦‣●○*-]) +(?=\S)/.exec(text);
  if (bullet)
    return {
      marker: bullet[1] === '*' || bullet[1] === '-' ? '•' : (bullet[1] ?? '•'),
      style: 'bullet',
      value: 0,
      length: bullet[0].length,
    };
  const label = /^(\(?(?:(\d{1,3})|([a-z]))[.)]) +(?=\S)/.exec(text);
  if (!label) return null;
  const [whole, marker = '', digits, letter] = label;
  const value = digits !== undefined ? Number(digits) : (letter?.charCodeAt(0) ?? 96) - 96;
  return { marker, style: digits !== undefined ? 'number' : 'letter', value, length: whole.length };
}
