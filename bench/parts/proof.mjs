/** Before anything is timed: every peer's file holds the whole report, and every PDF embeds the same Chinese faces. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { startPeer } from '../child/peerProcess.mjs';
import { textsOf } from '../content/content.mjs';
import { faceNames } from '../peers/faces.mjs';

const squeezed = (text) => text.normalize('NFKC').replace(/\s/g, '');

function counted(text) {
  const counts = new Map();
  for (const character of squeezed(text)) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** Characters of the report of which the file has too few; a repeated header row gives some more. */
function lacking(expected, found) {
  const counts = counted(found);
  return [...counted(expected)].filter(([character, count]) => (counts.get(character) ?? 0) < count).map(([character]) => character);
}

const tell = (program, ...words) => execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 28 });

/** What is wrong with a PDF, and its pages; `tagged` absent: either will do. */
export function examinePdf(file, content, { tagged, names = faceNames } = {}) {
  const fonts = tell('pdffonts', file).split('\n').slice(2).filter((line) => /\byes +yes +(yes|no) +\d/.test(line));
  const info = tell('pdfinfo', file);
  const missing = lacking(textsOf(content).join(''), tell('pdftotext', '-raw', file, '-'));
  const absent = names.filter((name) => !fonts.some((line) => line.includes(name)));
  return {
    pages: Number(/^Pages: +(\d+)/m.exec(info)?.[1]),
    isTagged: /^Tagged: +yes/m.test(info),
    faults: [
      ...(absent.length > 0 ? [`not embedded as a subset: ${absent.join(', ')}`] : []),
      ...(missing.length > 0 ? [`text is missing: ${missing.slice(0, 20).join(' ')}`] : []),
      ...(tagged !== undefined && /^Tagged: +yes/m.test(info) !== tagged ? [tagged ? 'is not tagged' : 'is tagged'] : []),
    ],
  };
}

const unescaped = (text) => text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]);

/** What is wrong with a Word file: its paragraphs and cells are the report's, in the same order, and no others. */
export function examineDocx(bytes, content) {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']);
  const paragraphs = xml.match(/<w:p(?: [^>]*)?>[\s\S]*?<\/w:p>/g).map((part) => [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => unescaped(text)).join(''));
  const [found, expected] = [paragraphs, textsOf(content)].map((texts) => texts.map(squeezed).filter((text) => text !== ''));
  const place = Array.from({ length: Math.max(found.length, expected.length) }, (_, index) => index).find((index) => found[index] !== expected[index]);
  return { faults: place === undefined ? [] : [`paragraph ${place + 1} reads “${found[place]}”, not “${expected[place]}”`] };
}

const examine = (file, { kind, tagged }, content) => (kind === 'docx' ? examineDocx(readFileSync(file), content) : examinePdf(file, content, { tagged }));

/**
 * Has each peer make a report and looks at the file.
 *
 * @returns pages by peer id, and the peers without those that cannot do what is asked (gongkai untagged, before it had that option).
 * @throws Error when a file lacks something: a peer that draws less is not measured.
 */
export async function prove(peers, folder, cases) {
  const pages = {};
  const skipped = [];
  for (const peer of peers) {
    const running = await startPeer(peer, folder);
    for (const { name, report, content } of cases) {
      const file = join(folder, `${peer.id}-${name}.${peer.kind === 'docx' ? 'docx' : 'pdf'}`);
      await running.make([peer.given === 'report' ? report : content], { saveAs: file });
      const { faults, ...seen } = examine(file, peer, content);
      if (peer.id === 'gongkai-pdf' && seen.isTagged) skipped.push(peer);
      else if (faults.length > 0) throw new Error(`${peer.id}, ${name}: ${faults.join('; ')}`);
      if (name === 'seed') pages[peer.id] = seen.pages;
    }
    running.stop();
  }
  return { pages, peers: peers.filter((peer) => !skipped.includes(peer)), skipped: [...new Set(skipped)] };
}
