import { Buffer } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderDocx } from '../../../../src/renderers/docx/renderDocx.js';
import { readStylesheet } from '../../../../src/stylesheet/readStylesheet.js';
import { resolveStylesheet } from '../../../../src/stylesheet/resolve.js';
import { docxFaults } from '../../../support/ooxmlValidator.js';
import { ooxmlSchemasAreReady } from '../../../support/ooxmlSchemas.js';
import { stylesheet } from './readDocx.js';
import { documentOf, paragraph, sampleBlocks, sampleDocument } from './sampleDocument.js';

/** One fault each, and what must be said of it. */
const faulty: Readonly<Record<string, RegExp>> = {
  '01-order': /document\.xml.*pStyle.*not expected/,
  '02-enum': /jc.*middle/,
  '03-dangling': /dangling target word\/numberin\.xml/,
  '04-noct': /part without content type: word\/footer1\.xml/,
  '05-style': /no paragraph style: NoSuch/,
  '06-row': /row 2 takes 1 of 2 grid columns/,
  '07-tcnop': /cell does not end in a paragraph/,
  '08-ctrl': /document\.xml.*Char value 11/,
  '09-foot': /footnoteReference names nothing: 9/,
  '10-dup': /entry repeated: word\/document\.xml/,
  '11-dupattr': /Attribute w:val redefined/,
  '12-half': /sz.*31\.5/,
  '13-misspell': /cantsplit/i,
  '14-surrogate': /document\.xml/,
};

const samples = join(process.env['GONGKAI_SAMPLES'] ?? '', 'faulty/bad');

function samplesAreReady(): boolean {
  if (process.env['GONGKAI_SAMPLES'] && existsSync(samples)) return true;
  if (process.env['CI']) throw new Error('GONGKAI_SAMPLES must name the folder of the faulty files on CI');
  console.warn('SKIPPED: the faulty files; GONGKAI_SAMPLES does not name their folder');
  return false;
}

const hasSchemas = ooxmlSchemasAreReady();
const withSchemas = hasSchemas ? describe : describe.skip;
const withSamples = hasSchemas && samplesAreReady() ? describe : describe.skip;

withSchemas('a Word file against ISO/IEC 29500 and the rules between its parts', () => {
  const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const image = { format: 'png', bytes: new Uint8Array(pixel), pixelWidth: 1, pixelHeight: 1 } as const;
  const figure = { type: 'figure', source: 'chart', alternativeText: '图<甲>', widthShare: 0.3, caption: paragraph('figureCaption', '图1') } as const;

  it('has no fault in any part', async () => {
    expect(await docxFaults(await renderDocx(sampleDocument(), stylesheet, new Map()))).toEqual([]);
  });

  it('has no fault with every setting of a profile that the file states otherwise', async () => {
    const { stylesheet: own } = readStylesheet({
      page: { linesFill: 'characters', letterSpacing: '-0.3pt' },
      pageNumber: { distanceTo: 'lineBottom' },
      composition: { latinTypeface: 'roman', hangingPunctuation: false, squeezedMarks: 'all', cjkLatinGap: 0 },
      table: { size: '小四', linePitch: '16pt' },
    });
    expect(await docxFaults(await renderDocx(sampleDocument(), resolveStylesheet(own!), new Map()))).toEqual([]);
  });

  it('has no fault with pictures, a date, and nothing at all', async () => {
    const withPictures = documentOf([...sampleBlocks(), figure, figure]);
    const images = new Map([['chart', image]]);
    expect(await docxFaults(await renderDocx(withPictures, stylesheet, images, { createdAt: '2021-01-28T08:00:00Z' }))).toEqual([]);
    expect(await docxFaults(await renderDocx(documentOf([]), stylesheet, new Map()))).toEqual([]);
  });
});

withSamples('the validator itself', () => {
  it.each(Object.entries(faulty))('finds the fault of %s', async (name, said) => {
    const faults = await docxFaults(new Uint8Array(readFileSync(join(samples, `${name}.docx`))));
    expect(faults.filter((fault) => said.test(fault))).not.toEqual([]);
  });

  it('finds one thing, not anything, in a file with one fault', async () => {
    const faults = await docxFaults(new Uint8Array(readFileSync(join(samples, '02-enum.docx'))));
    expect(faults).toHaveLength(1);
  });
});
