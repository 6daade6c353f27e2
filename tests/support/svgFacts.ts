/** What an XML parser says of SVG files; libxml2 runs in a process of its own, since the test runner cannot load it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTool } from './outsideTools.js';

export interface SvgFacts {
  /** What the root element says: width, height, viewBox, xml:lang. */
  readonly root: Readonly<Record<string, string>>;
  readonly title: string;
  /** Names of elements, each once, sorted. */
  readonly elements: readonly string[];
  /** Ids in the order of their definitions. */
  readonly ids: readonly string[];
  readonly outlines: readonly string[];
  /** Labels of lines and pictures in order. */
  readonly labels: readonly string[];
  /** For each line the ids its characters are drawn with, and where they stand on the page, in points. */
  readonly lines: readonly (readonly { readonly id: string; readonly x: number; readonly y: number; readonly scale: number }[])[];
  readonly pictures: readonly Readonly<Record<string, string>>[];
  /** Thickness and path data of the rules. */
  readonly rules: readonly { readonly width: string; readonly path: string }[];
  /** Every address the file names. */
  readonly addresses: readonly string[];
}

const script = `
  import { readFileSync } from 'node:fs';
  import { XmlDocument } from 'libxml2-wasm';
  const names = { s: 'http://www.w3.org/2000/svg', xlink: 'http://www.w3.org/1999/xlink', xml: 'http://www.w3.org/XML/1998/namespace' };
  const facts = (file) => {
    const document = XmlDocument.fromBuffer(readFileSync(file));
    const all = (path, from = document) => from.find(path, names);
    const value = (element, name) => element.get('@' + name, names)?.value ?? '';
    const values = (element, ...keys) => Object.fromEntries(keys.map((key) => [key, value(element, key)]));
    const place = (use) => {
      const [, x, y, scale] = value(use.parent, 'transform').match(/^translate\\(([-\\d.]+) ([-\\d.]+)\\) scale\\(([-\\d.e]+)\\)$/).map(Number);
      return { id: value(use, 'xlink:href').slice(1), x: x + scale * Number(value(use, 'x') || 0), y, scale };
    };
    const found = {
      root: values(document.root, 'width', 'height', 'viewBox', 'xml:lang'),
      title: document.get('/s:svg/s:title', names).content,
      elements: [...new Set(all('//*').map(({ name }) => name))].sort(),
      ids: all('//@id').map(({ value }) => value),
      outlines: all('/s:svg/s:defs/s:path').map((path) => value(path, 'd')),
      labels: all('//@aria-label').map(({ value }) => value),
      lines: all('/s:svg/s:g[@role="img"]').map((line) => all('.//s:use', line).map(place)),
      pictures: all('//s:image').map((image) => values(image, 'x', 'y', 'width', 'height', 'preserveAspectRatio', 'aria-label', 'xlink:href')),
      rules: all('/s:svg/s:g[@aria-hidden]/s:path').map((path) => ({ width: value(path, 'stroke-width'), path: value(path, 'd') })),
      addresses: all('//@xlink:href').map(({ value }) => value),
    };
    document.dispose();
    return found;
  };
  console.log(JSON.stringify(process.argv.slice(1).map(facts)));`;

/**
 * Parses SVG files and gives what they hold.
 *
 * @throws Error with the parser's words when one is not well-formed.
 */
export function svgFacts(files: readonly (string | Uint8Array)[]): readonly SvgFacts[] {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-svg-'));
  try {
    const paths = files.map((_, index) => join(folder, `${index}.svg`));
    files.forEach((file, index) => writeFileSync(paths[index]!, file));
    return JSON.parse(readTool(process.execPath, ['--input-type=module', '-e', script, '--', ...paths])) as SvgFacts[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
