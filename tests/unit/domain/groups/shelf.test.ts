import { describe, expect, it } from 'vitest';
import { arrangeShelf, currentOf } from '@/lib/domain/groups/shelf';

const reading = (
  id: string,
  sectionId: string | null = null,
  more: { archived?: true; current?: true } = {},
) => ({
  id,
  sectionId,
  archivedAt: more.archived ? new Date(0) : null,
  isCurrent: more.current ?? false,
});
const names = (readings: readonly { id: string }[]) => readings.map(({ id }) => id).join('');

describe('a shelf', () => {
  it('shows every text in exactly one place: loose, in its section, or archived', () => {
    const readings = [
      reading('a'),
      reading('b', 's'),
      reading('c', 's', { archived: true }),
      reading('d', 'gone'),
    ];
    const { loose, sections, archived } = arrangeShelf(readings, [{ id: 's' }, { id: 'empty' }]);
    expect(names(loose)).toBe('ad');
    expect(sections.map((each) => `${each.section.id}:${names(each.readings)}`)).toEqual(['s:b', 'empty:']);
    expect(names(archived)).toBe('c');
  });

  it('has a current text: the one that was named, or else the first that is not archived', () => {
    const first = [reading('a', null, { archived: true }), reading('b'), reading('c')];
    expect(currentOf(first)?.id).toBe('b');
    expect(currentOf([...first, reading('d', null, { current: true })])?.id).toBe('d');
    expect(currentOf([reading('a', null, { archived: true })])).toBeNull();
  });
});
