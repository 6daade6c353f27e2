import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { refuseOtherVersion } from '../../../../src/renderers/pdf/pdfmakeHooks.js';
import { keywordsText, xmpOf } from '../../../../src/renderers/pdf/xmp.js';

const require = createRequire(`${process.cwd()}/package.json`);

describe('refuseOtherVersion', () => {
  it('names the version known and the one found', () => {
    expect(() => refuseOtherVersion('pdfmake', '0.3.11', { version: '0.4.0' })).toThrow('pdfmake 0.3.11; found 0.4.0');
    expect(() => refuseOtherVersion('pdfmake', '0.3.11', { version: '0.3.11' })).not.toThrow();
  });

  it('knows the version the package pins', () => {
    const { dependencies } = require('./package.json') as { dependencies: Record<string, string> };
    expect(dependencies['pdfmake']).toBe('0.3.11');
  });
});

describe('xmpOf', () => {
  it('leaves empty properties and an absent date out', () => {
    const xmp = xmpOf({ title: '', organisation: '', subject: '', keywords: [], language: 'zh-CN' }, { creator: 'gongkai', producer: 'pdfmake' });
    for (const name of ['dc:title', 'dc:creator', 'dc:description', 'dc:subject', 'pdf:Keywords', 'xmp:CreateDate']) expect(xmp).not.toContain(name);
    expect(xmp).toContain('<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>');
  });

  it('says the keywords as the Info dictionary does', () => {
    const keywords = ['甲', '乙 & 丙'];
    const xmp = xmpOf({ title: '题', organisation: '办', subject: '事', keywords, language: 'zh-CN' }, { creator: 'gongkai', producer: 'pdfmake' });
    expect(xmp).toContain(`<pdf:Keywords>${keywordsText(keywords).replace('&', '&amp;')}</pdf:Keywords>`);
  });
});
