import { officialFaceNamed, officialFaces } from '../../../src/fonts/officialFaces.js';
import { typefaces } from '../../../src/measure/typeface.js';
import { gbt9704 } from '../../../src/stylesheet/gbt9704.js';

describe('the official faces', () => {
  it.each(typefaces)('%s: the face Word files name is the first one looked for', (typeface) => {
    expect(officialFaces[typeface].names[0]).toBe(gbt9704.officialFaces[typeface]);
  });

  it('are known by any name in any spelling, and each name belongs to one typeface', () => {
    expect(officialFaceNamed(['fang song_gb2312'])).toEqual({ typeface: 'fangsong', rank: 1 });
    for (const typeface of typefaces) {
      officialFaces[typeface].names.forEach((name, rank) => expect(officialFaceNamed([name])).toEqual({ typeface, rank }));
    }
  });

  it('are told by the best of several names, and by none when a face is another', () => {
    expect(officialFaceNamed(['FangSong', '仿宋_GB2312', 'Nothing'])).toEqual({ typeface: 'fangsong', rank: 0 });
    expect(officialFaceNamed(['FandolFang'])).toBeUndefined();
  });
});
