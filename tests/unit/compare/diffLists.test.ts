import fc from 'fast-check';
import { diffLists } from '../../../src/compare/diffLists.js';
import type { ListEdit } from '../../../src/compare/diffLists.js';

const texts = fc.array(fc.oneof(fc.constantFrom('甲。', '乙。', '丙。', '共收到申请12件。', '共收到申请15件。', ''), fc.string({ maxLength: 12 })), { maxLength: 30 });
const indexes = (edits: readonly ListEdit[], side: 'before' | 'after'): readonly number[] => edits.flatMap((edit) => (side in edit ? [(edit as Record<string, unknown>)[side] as number] : []));

describe('the edits between two lists', () => {
  it('hold every item of both once and in order, and call the same only what is', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const edits = diffLists(before, after);
        expect(indexes(edits, 'before')).toEqual(before.map((_, index) => index));
        expect(indexes(edits, 'after')).toEqual(after.map((_, index) => index));
        for (const edit of edits) {
          if (edit.type === 'same') expect(before[edit.before]).toBe(after[edit.after]);
          if (edit.type === 'changed') expect(before[edit.before]).not.toBe(after[edit.after]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are none for equal lists, and only additions to an empty one', () => {
    fc.assert(
      fc.property(texts, (list) => {
        expect(diffLists(list, list).every(({ type }) => type === 'same')).toBe(true);
        expect(diffLists([], list).every(({ type }) => type === 'added')).toBe(true);
      }),
    );
  });

  it('pair what is mostly alike, in order, and nothing else', () => {
    const before = ['全年收到申请12件。', '全市举办业务培训班2期。', '没有新的情况。'];
    const after = ['建成政策库。', '全年收到申请15件。', '全市举办业务培训班3期，培训9人。'];
    expect(diffLists(before, after)).toEqual([
      { type: 'added', after: 0 },
      { type: 'changed', before: 0, after: 1 },
      { type: 'changed', before: 1, after: 2 },
      { type: 'removed', before: 2 },
    ]);
  });

  it('do not end in a long search when lists have nothing in common', () => {
    const list = (mark: string): readonly string[] => Array.from({ length: 6000 }, (_, index) => `${mark}${index}`);
    const edits = diffLists(list('甲'), list('乙'));
    expect(edits.filter(({ type }) => type === 'removed')).toHaveLength(6000);
    expect(edits.filter(({ type }) => type === 'added')).toHaveLength(6000);
  });
});
