/** The parts a PDF is put together from: numbers, values, codes, the table of objects. */
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { ByteWriter, inUnits } from '../../../../src/renderers/pdf/byteWriter.js';
import { crossReferenceStream } from '../../../../src/renderers/pdf/crossReferences.js';
import { jpegFrame } from '../../../../src/renderers/pdf/jpeg.js';
import { PdfFile } from '../../../../src/renderers/pdf/pdfFile.js';
import { dateValue, nameValue, numberValue, textValue } from '../../../../src/renderers/pdf/pdfValues.js';
import { putToUnicodeMap } from '../../../../src/renderers/pdf/toUnicode.js';
import { runTool, describeIf, hasTools } from '../../../support/outsideTools.js';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const text = (write: (out: ByteWriter) => void, capacity = 1): string => {
  const out = new ByteWriter(capacity);
  write(out);
  return Buffer.from(out.view()).toString('latin1');
};

describe('numbers', () => {
  it.each([[0, '0'], [1, '1'], [-1, '-1'], [0.5, '.5'], [-0.25, '-.25'], [841.89, '841.89'], [-28.95, '-28.95'], [0.00004, '0'], [-0.00004, '0'], [10, '10'], [1000.001, '1000.001'], [123456.7, '123456.7']])('%d is %s', (value, written) => {
    expect(text((out) => out.units(inUnits(value, 4), 4))).toBe(written);
  });

  it('are read back to their last place', () => {
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(4, 5), (units, places) => {
      expect(Math.round(Number(text((out) => out.units(units, places as 4 | 5))) * 10 ** places) + 0).toBe(units);
    }));
  });

  it('that are none are refused', () => {
    for (const value of [NaN, Infinity, -Infinity, 1e300]) expect(() => inUnits(value, 4)).toThrow(RangeError);
  });

  it('of dictionaries have no exponent and no minus before nothing', () => {
    expect([1e-7, -1e-7, 595.276, 1 / 3].map(numberValue)).toEqual(['0', '0', '595.276', '0.333']);
  });
});

describe('codes in a string', () => {
  it('are two bytes each once the escapes are taken off (ISO 32000-1, 7.3.4.2)', () => {
    const codes = Array.from({ length: 0x3000 }, (_, index) => index * 5 + 13);
    const escaped = text((out) => codes.forEach((code) => out.code(code)));
    expect(escaped).not.toMatch(/\r|(?<!\\)(\\\\)*[()]/);
    const bytes = escaped.replace(/\\([\s\S])/g, (_, character: string) => (character === 'r' ? '\r' : character));
    expect(Array.from({ length: bytes.length / 2 }, (_, index) => bytes.charCodeAt(index * 2) * 256 + bytes.charCodeAt(index * 2 + 1))).toEqual(codes);
  });
});

describe('values', () => {
  it('names keep letters and spell all else by bytes', () => {
    expect(nameValue('application/json')).toBe('/application#2fjson');
    expect(nameValue('方正-A#(1)')).toBe('/#e6#96#b9#e6#ad#a3-A#23#281#29');
  });

  it('texts are ASCII as it is, or UTF-16 with its mark', () => {
    expect(textValue('a (b) \\c')).toBe('(a \\(b\\) \\\\c)');
    expect(textValue('年𠀁')).toBe('<feff5e74d840dc01>');
    expect(textValue('a\r')).toBe('<feff0061000d>');
  });

  it('moments are in UTC', () => {
    expect(dateValue(new Date('2021-01-20T09:30:00+08:00'))).toBe('(D:20210120013000Z)');
  });
});

const toUnicodeMap = (texts: readonly string[]): string => text((out) => putToUnicodeMap(texts, out));

describe('putToUnicodeMap', () => {
  it('says each text once, in ranges that differ in their last byte alone', () => {
    const texts = Array.from({ length: 600 }, (_, index) => (index === 3 ? '葛\u{E0100}' : String.fromCodePoint(0x4e00 + index)));
    const map = toUnicodeMap(texts);
    const ranges = [...map.matchAll(/<(\w{4})><(\w{4})>\[(.*)\]/g)].map(([, first, last, row]) => [first, last, row!.split('><').length]);
    expect(ranges).toEqual([['0001', '00ff', 255], ['0100', '01ff', 256], ['0200', '0257', 88]]);
    expect(map).toContain('<845bdb40dd00>');
  });

  it('has at most a hundred ranges a section', () => {
    const sections = [...toUnicodeMap(Array.from({ length: 0x9000 }, () => '年')).matchAll(/(\d+) beginbfrange/g)].map((match) => Number(match[1]));
    expect(sections).toEqual([100, 44]);
  });
});

describe('the table of objects', () => {
  it('takes four bytes for places from 16 MB on', () => {
    expect(crossReferenceStream([{ kind: 'free' }, { kind: 'plain', offset: 0xffffff }]).entries).toContain('/W[1 3 2]');
    expect(crossReferenceStream([{ kind: 'free' }, { kind: 'plain', offset: 0x1000000 }]).entries).toContain('/W[1 4 2]');
  });

  it('has each row as its difference from the one above', () => {
    const { bytes } = crossReferenceStream([{ kind: 'plain', offset: 0x010203 }, { kind: 'plain', offset: 0x010305 }, { kind: 'packed', stream: 7, index: 300 }]);
    expect([...bytes]).toEqual([2, 1, 1, 2, 3, 0, 0, 2, 0, 0, 1, 2, 0, 0, 2, 1, 255, 253, 2, 1, 44]);
  });
});

describeIf(hasTools('qpdf'))('a file of thousands of objects', () => {
  it('is whole to qpdf, in several object streams', () => {
    const file = new PdfFile();
    const [catalogue, pages] = [file.reserve(), file.reserve()];
    const page = file.add(`<</Type/Page/Parent ${pages} 0 R/MediaBox[0 0 9 9]/Resources<<>>>>`);
    const numbers = Array.from({ length: 2500 }, (_, index) => file.add(`[${index}]`));
    file.put(pages, `<</Type/Pages/Count 1/Kids[${page} 0 R]>>`);
    file.put(catalogue, `<</Type/Catalog/Pages ${pages} 0 R/Own[${numbers.map((number) => `${number} 0 R`).join(' ')}]>>`);
    const bytes = file.finish(catalogue, file.add('<</Title(a)>>'));
    expect(Buffer.from(bytes).toString('latin1').match(/\/ObjStm/g)).toHaveLength(3);
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-objects-'));
    writeFileSync(join(folder, 'many.pdf'), bytes);
    expect(runTool('qpdf', ['--check', join(folder, 'many.pdf')])).toMatchObject({ status: 0, stderr: '' });
    const shown = (number: number): string => runTool('qpdf', [`--show-object=${number}`, join(folder, 'many.pdf')]).stdout.replace(/\s/g, '');
    expect([0, 999, 1000, 2499].map((index) => shown(numbers[index]!))).toEqual(['[0]', '[999]', '[1000]', '[2499]']);
    rmSync(folder, { recursive: true });
  });

  it('has packed streams that any zlib reads', () => {
    const file = new PdfFile();
    const number = file.reserve();
    file.packedStream(number, '', Buffer.from('年'.repeat(1000)));
    const bytes = Buffer.from(file.finish(file.add('<<>>'), file.add('<<>>')));
    expect(inflateSync(bytes.subarray(bytes.indexOf('stream\n') + 7)).toString()).toBe('年'.repeat(1000));
  });
});

describe('jpegFrame', () => {
  const frame = [0xff, 0xc2, 0, 17, 8, 0x01, 0x02, 0x03, 0x04, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];

  it('reads the frame header, past other segments and fill bytes', () => {
    expect(jpegFrame(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, ...frame]))).toEqual({ bits: 8, height: 0x0102, width: 0x0304, channels: 3 });
  });

  it('gives nothing for what has none, or ends within it', () => {
    expect(jpegFrame(Uint8Array.from([0xff, 0xd8, 0xff, 0xc4, 0, 4, 1, 2, 0, 0, 0, 0, 0, 0]))).toBeUndefined();
    expect(jpegFrame(Uint8Array.from([0xff, 0xd8, ...frame.slice(0, 6)]))).toBeUndefined();
    expect(jpegFrame(Uint8Array.from([0x89, 0x50]))).toBeUndefined();
  });
});
