/** The form of a stretch as a browser has it: what somebody changed in it since it was shown or kept, block by block. */
import { fieldAt, markOf } from '@/lib/domain/correcting/field';
import type { Unkept } from './unkept';

const valueOf = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
};

export function changedIn(form: HTMLFormElement): Unkept[] {
  const data = new FormData(form);
  const [from, to] = [Number(data.get('from')), Number(data.get('to'))];
  const changed: Unkept[] = [];
  for (let index = from; index < to; index++) {
    const field = fieldAt((name) => data.get(name), index);
    const was = valueOf(data, `was-${index}`);
    if (field && markOf(field) !== was)
      changed.push({ basedOnId: valueOf(data, 'basedOnId'), index, field, was });
  }
  return changed;
}

const inputOf = (form: HTMLFormElement, name: string) => {
  const found = form.elements.namedItem(name);
  const has = (type: typeof HTMLInputElement | typeof HTMLTextAreaElement | typeof HTMLSelectElement) =>
    found instanceof type;
  return has(HTMLInputElement) || has(HTMLTextAreaElement) || has(HTMLSelectElement)
    ? (found as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)
    : null;
};

/** From now on only what differs from that is changed. */
export function markKept(form: HTMLFormElement, { index, field }: Unkept): void {
  const was = inputOf(form, `was-${index}`);
  if (was) was.value = markOf(field);
}

/** The mark of what the form was shown with; null where it has no such block. */
export function shownIn(form: HTMLFormElement, { basedOnId, index }: Unkept): string | null {
  if (inputOf(form, 'basedOnId')?.value !== basedOnId) return null;
  return inputOf(form, `was-${index}`)?.value ?? null;
}

/** What was typed before the page was loaded again; false where the form has no such block. */
export function fillIn(form: HTMLFormElement, { basedOnId, index, field }: Unkept): boolean {
  const kind = inputOf(form, `kind-${index}`);
  if (inputOf(form, 'basedOnId')?.value !== basedOnId || !kind) return false;
  kind.value = field.kind;
  const words = inputOf(form, `words-${index}`);
  if (words) words.value = field.words;
  for (const name of [`joins-${index}`, `out-${index}`]) {
    const box = inputOf(form, name);
    if (box instanceof HTMLInputElement) box.checked = field.on;
  }
  return true;
}

/** All of one edition's, as the form would send them; `seen` only if nothing else was kept there since. */
export function toSend(textId: string, unkept: readonly Unkept[], isLate = false): FormData {
  const data = new FormData();
  const places = unkept.map(({ index }) => index);
  data.set('textId', textId);
  data.set('basedOnId', unkept[0]?.basedOnId ?? '');
  data.set('from', String(Math.min(...places)));
  data.set('to', String(Math.max(...places) + 1));
  for (const { index, field, was } of unkept) {
    if (isLate && was !== '') data.set(`seen-${index}`, was);
    data.set(`kind-${index}`, field.kind);
    data.set(`words-${index}`, field.words);
    if (field.on) data.set(`${field.kind === 'separator' ? 'out' : 'joins'}-${index}`, 'on');
  }
  return data;
}
