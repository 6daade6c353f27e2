import { describe, expect, it } from '@jest/globals';
import { keywordsText, xmpOf } from '../../../../src/renderers/pdf/xmp.js';

const program = { creator: 'gongkai', producer: 'gongkai', part: 2 } as const;

describe('xmpOf', () => {
  it('leaves empty properties and an absent date out', () => {
    const xmp = xmpOf({ title: '', organisation: '', subject: '', keywords: [], language: 'zh-CN' }, program);
    for (const name of ['dc:title', 'dc:creator', 'dc:description', 'dc:subject', 'pdf:Keywords', 'xmp:CreateDate']) expect(xmp).not.toContain(name);
    expect(xmp).toContain('<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>');
  });

  it('says the keywords as the Info dictionary does', () => {
    const keywords = ['甲', '乙 & 丙'];
    const xmp = xmpOf({ title: '题', organisation: '办', subject: '事', keywords, language: 'zh-CN' }, program);
    expect(xmp).toContain(`<pdf:Keywords>${keywordsText(keywords).replace('&', '&amp;')}</pdf:Keywords>`);
  });
});
