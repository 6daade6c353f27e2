import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { documentShapes, keepShapes as keepValues, pageShapes } from '../../../src/pipeline/keptShapes.js';
import { keepShapes as keepObjects } from '../../../src/renderers/pdf/keptShapes.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const keepers = {
  'of a report': (bytes: number, values: readonly unknown[]) => keepValues({ docx: new Uint8Array(bytes / 2), svg: [new Uint8Array(bytes / 2)] }, values),
  'of a PDF': keepObjects,
};

/** What is held by nothing but the keeper. */
function kept(keep: (bytes: number, values: readonly unknown[]) => void, bytes: number): WeakRef<object> {
  const value = { pages: [] };
  keep(bytes, [value]);
  return new WeakRef(value);
}

/** A WeakRef holds its object until the task ends in which it was made. */
async function isThere(reference: WeakRef<object>): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, 1));
  collect();
  return reference.deref() !== undefined;
}

describe.each(Object.entries(keepers))('the values %s', (_, keep) => {
  it('stay until the next one comes', async () => {
    const first = kept(keep, 300_000);
    expect(await isThere(first)).toBe(true);
    const second = kept(keep, 300_000);
    expect(await isThere(first)).toBe(false);
    expect(await isThere(second)).toBe(true);
  });

  it('do not stay, nor those before them, when the files are large', async () => {
    const small = kept(keep, 300_000);
    const large = kept(keep, 1_000_002);
    expect(await isThere(small)).toBe(false);
    expect(await isThere(large)).toBe(false);
  });
});

describe('the shapes of what is long', () => {
  const metadata = { title: '', organisation: '', subject: '', keywords: [], language: 'zh-CN' };
  const paragraph = { type: 'paragraph', role: 'body', inlines: [] } as const;
  const document = (length: number) => ({ language: 'zh-CN' as const, metadata, blocks: Array.from({ length }, () => paragraph) });
  const pages = (length: number) => ({ pages: Array.from({ length }, (_, index) => ({ number: index + 1, width: 1, height: 1, items: [] })), outline: [], metadata });

  it('are those of its beginning, and of all that is short', () => {
    expect(documentShapes(document(1400)).blocks).toHaveLength(120);
    expect(pageShapes(pages(500)).pages).toHaveLength(12);
    const [short, few] = [document(60), pages(9)];
    expect(documentShapes(short)).toBe(short);
    expect(pageShapes(few)).toBe(few);
  });
  it('are those of the first rows of a table', () => {
    const row = { cells: [] };
    const table = (length: number) => ({ type: 'table' as const, role: 'free' as const, alternativeText: '', columns: [], rows: Array.from({ length }, () => row), headerRowCount: 0 });
    const long = { ...document(1), blocks: [paragraph, table(20_000)] };
    expect(documentShapes(long).blocks.map((block) => (block.type === 'table' ? block.rows.length : block))).toEqual([paragraph, 200]);
    const short = { ...document(1), blocks: [table(200)] };
    expect(documentShapes(short)).toBe(short);
  });
});
