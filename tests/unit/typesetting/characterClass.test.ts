import { describe, expect, it } from '@jest/globals';
import { characterClasses as c, classCount, classOf } from '../../../src/typesetting/characterClass.js';

const expected: readonly (readonly [name: keyof typeof c, characters: string])[] = [
  ['ideograph', '政㐀䶮㼆鿿𠀀𪚥𫝀𬳵𮯰𰻞𲎯〇々あア한豈\ue000'],
  ['symbol', '①■★→Ⅳ㈠＋＝○□'],
  ['emoji', '😀👍✅🇨'],
  ['opening', '（〔［｛《〈「『【('],
  ['closing', '）〕］｝》〉」』】)'],
  ['point', '、。，．；：？！.,;:?!'],
  ['middleDot', '·・'],
  ['connector', '-–－～~'],
  ['solidus', '/／'],
  ['dash', '—⸺'],
  ['ellipsis', '…'],
  ['prefix', '￥¥$€№+±'],
  ['suffix', '%‰℃％°㎡'],
  ['digit', '09'],
  ['fullWidthDigit', '０９'],
  ['latin', 'AzéÄαЖ'],
  ['fullWidthLatin', 'Ａｚ'],
  ['latinMark', '@&_='],
  ['quote', '“”‘’"\''],
  ['space', ' \t\u3000\u2003'],
  ['noBreakSpace', '\u00a0\u202f'],
  ['newline', '\n\r\u2028'],
  ['combining', '\u0301\u20e3\ufe0f\u{e0100}\u200d\u{1f3fd}\u0e31'],
];

describe('character classes', () => {
  for (const [name, characters] of expected) {
    it(name, () => {
      for (const character of characters) expect([character, classOf(character.codePointAt(0)!)]).toEqual([character, c[name]]);
    });
  }

  it('are numbered without gaps, so that tables by class have room', () => {
    expect(Object.values(c).sort((a, b) => a - b)).toEqual(Array.from({ length: classCount }, (_, i) => i));
  });

  it('exist for every code point', () => {
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += 1) {
      const characterClass = classOf(codePoint);
      if (!(characterClass >= 0 && characterClass < classCount)) throw new Error(`U+${codePoint.toString(16)} has no class`);
    }
  });
});
