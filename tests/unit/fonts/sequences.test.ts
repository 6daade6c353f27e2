import fc from 'fast-check';
import type { Face } from '../../../src/fonts/face.js';
import { gridFaults } from '../../../src/fonts/gridAdvances.js';
import { glyphOf } from '../../../src/fonts/glyphOf.js';
import { sequencesOf } from '../../../src/fonts/sequences.js';
import { facesHere, hasFirstChoices } from '../../support/freeFaces.js';
import { describeIf } from '../../support/outsideTools.js';

describe('sequencesOf', () => {
  it('puts signs that are never drawn with the character before them, at the beginning with the one behind', () => {
    expect(sequencesOf('\u200b甲\u{e0101}乙')).toEqual([{ text: '\u200b甲\u{e0101}', codePoint: 0x7532, selector: 0xe0101 }, { text: '乙', codePoint: 0x4e59 }]);
    expect(sequencesOf('\ufeff')).toEqual([{ text: '\ufeff' }]);
    expect(sequencesOf('☎\ufe0f')).toEqual([{ text: '☎\ufe0f', codePoint: 0x260e }]);
  });

  it('draws a letter with its marks as the one character Unicode has for them, and marks without one by themselves', () => {
    expect(sequencesOf('e\u0301u\u0308\u030c')).toEqual([{ text: 'e\u0301', codePoint: 0xe9 }, { text: 'u\u0308\u030c', codePoint: 0x1da }]);
    expect(sequencesOf('か\u3099か\u309a').map(({ codePoint }) => codePoint)).toEqual([0x304c, 0x304b, 0x309a]);
    expect(sequencesOf('e\u200d\u0301').map(({ text }) => text)).toEqual(['e\u200d', '\u0301']);
  });

  it('loses nothing of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => sequencesOf(text).map((sequence) => sequence.text).join('') === text));
  });
});

describeIf(hasFirstChoices())('the faces brought for characters others lack', () => {
  let faces: ReadonlyMap<string, Face>;
  beforeAll(async () => {
    faces = new Map([...(await facesHere()).faces.values()].map((face) => [face.postscriptName, face]));
  });

  it('know the forms of HanaMinA, the usual ones of Noto Serif SC, and none that is not in a face', () => {
    const [hana, noto, fang] = ['HanaMinA', 'NotoSerifSC-Regular', 'FandolFang-Regular'].map((name) => faces.get(name)!);
    expect(hana!.hasVariation(0x845b, 0xe0100)).toBe(true);
    expect(glyphOf(hana!, { text: '', codePoint: 0x845b, selector: 0xe0100 })!.id).not.toBe(glyphOf(hana!, { text: '', codePoint: 0x845b })!.id);
    expect([noto!, fang!].map((face) => face.hasVariation(0x845b, 0xe0100))).toEqual([false, false]);
    // of this selector Noto has usual forms for some marks and other forms for others
    expect([0x3002, 0xff0c].some((codePoint) => noto!.hasVariation(codePoint, 0xfe00))).toBe(true);
    expect(glyphOf(fang!, { text: '', codePoint: 0x845b, selector: 0xe0100 })!.id).toBe(glyphOf(fang!, { text: '', codePoint: 0x845b })!.id);
  });

  it('leave the grid where measured: the dash and the digits of Noto Serif SC, the digits of FandolKai, the quotes of HanaMinA', () => {
    const told = (name: string) => gridFaults(faces.get(name)!).map(({ kind, characters, expected, least, greatest }) => [kind, characters.join(''), expected, least, greatest]);
    expect(told('FandolFang-Regular')).toEqual([]);
    expect(told('FandolSong-Regular')).toEqual([]);
    expect(told('FandolKai-Regular')).toEqual([['digit', '0123456789', 0.5, 0.555, 0.555]]);
    expect(told('NotoSerifSC-Regular')).toEqual([['dash', '—', 1, 0.89, 0.89], ['digit', '0123456789', 0.5, 0.471, 0.562]]);
    expect(told('HanaMinA')).toEqual([['quote', '“”‘’', 1, 0.5, 0.5]]);
  });
});
