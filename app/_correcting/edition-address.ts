import { readId } from '@/lib/web/page';

export type EditionProps = { params: Promise<{ textId: string; number: string }> };

/** Which page of a long list, from 1. */
export const readPage = (page: string | string[] | undefined): number =>
  typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;

/** A text and the number of one of its editions; what is no number names none. */
export async function readEdition({ params }: EditionProps) {
  const { textId, number } = await params;
  return { textId: readId(textId), number: /^[1-9]\d{0,8}$/.test(number) ? Number(number) : 0 };
}
