/** Fonts are kept within bounds, and one in use is never opened twice. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { setImmediate } from 'node:timers/promises';
import { copyFileSync, mkdtempSync, readFileSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Face } from '../../../src/fonts/face.js';
import { keptFonts } from '../../../src/fonts/keptFonts.js';
import { loadFontSet } from '../../../src/fonts/nodeFontSource.js';
import { parseFace } from '../../../src/fonts/parse.js';
import { faceOptions } from '../../support/freeFaces.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** A weak reference holds its target until the turn is over. */
async function collected(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await setImmediate();
    collect();
  }
}

/** Fonts of some size, counted as they are opened. */
function opener(): { readonly open: () => { readonly bytes: Uint8Array }; readonly count: () => number } {
  let opened = 0;
  return { open: () => ({ bytes: new Uint8Array(1000 + (opened += 1)) }), count: () => opened };
}

describe('fonts', () => {
  it('lately asked for are there, though nobody holds them', async () => {
    const [fonts, { open, count }] = [keptFonts<object>(2), opener()];
    for (const key of ['a', 'b', 'a', 'b']) fonts.get(key, open);
    await collected();
    for (const key of ['a', 'b']) fonts.get(key, open);
    expect(count()).toBe(2);
  });

  it('that nobody holds go, the one asked for longest ago first', async () => {
    const [fonts, { open, count }] = [keptFonts<object>(2), opener()];
    for (const key of ['a', 'b', 'a', 'c']) fonts.get(key, open);
    await collected();
    for (const key of ['a', 'c']) fonts.get(key, open);
    expect(count()).toBe(3);
    fonts.get('b', open);
    expect(count()).toBe(4);
  });

  it('without end leave nothing behind, not even their names', async () => {
    const [fonts, { open }] = [keptFonts<object>(4), opener()];
    for (let index = 0; index < 200; index += 1) fonts.get(`font ${index}`, open);
    await collected();
    fonts.get('last', open);
    expect(fonts.size()).toBeLessThanOrEqual(5);
  });

  it('in use are never opened twice, however many come between', async () => {
    const [fonts, { open, count }] = [keptFonts<object>(2), opener()];
    const held = fonts.get('held', open);
    for (let index = 0; index < 50; index += 1) fonts.get(`font ${index}`, open);
    await collected();
    expect(fonts.get('held', open)).toBe(held);
    expect(count()).toBe(51);
  });

  it('that cannot be opened are not remembered', () => {
    const fonts = keptFonts<object>(2);
    expect(() => fonts.get('a', () => { throw new Error('no font'); })).toThrow('no font');
    expect(fonts.size()).toBe(0);
  });
});

it('a face opened again and again under other names leaves the first, once nobody holds it, to be collected', async () => {
  const { fontSet } = await loadFontSet(faceOptions);
  const file = fontSet!.chains.hei[0]!.file;
  const bytes = new Uint8Array(readFileSync(file));
  const parsed = (sha256: string) => parseFace(bytes, { file, origin: 'given', isOfficial: false, sha256 }).parsed as object;
  const first = new WeakRef(parsed('first'));
  const held = parsed('held');
  for (let index = 0; index < 40; index += 1) parsed(`font ${index}`);
  await collected();
  expect(first.deref()).toBeUndefined();
  expect(parsed('held')).toBe(held);
});

it('a face read from a file again and again changed is collected as well', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'gongkai-fonts-')), 'hei.otf');
  const { fontSet: own } = await loadFontSet(faceOptions);
  copyFileSync(own!.chains.hei[0]!.file, file);
  const load = async (day: number): Promise<Face> => {
    utimesSync(file, day, day);
    const { fontSet } = await loadFontSet({ ...faceOptions, files: { hei: file } });
    return fontSet!.chains.hei[0]!;
  };
  const first = new WeakRef(await load(1));
  const held = await load(2);
  for (let day = 3; day < 40; day += 1) await load(day);
  await collected();
  expect(first.deref()).toBeUndefined();
  expect(await load(2)).toBe(held);
});
