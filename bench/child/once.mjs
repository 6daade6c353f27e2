/** A process that makes one document and ends, as a command line would. Arguments: peer, data file, folder for the result. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { peerOf, prepared } from '../peers/peers.mjs';

const [id, file, folder] = process.argv.slice(2);
const peer = peerOf(id);

/** gongkai reads and checks a data file; the others are given their words ready made. */
async function valueIn(text) {
  if (peer.given === 'content') return JSON.parse(text);
  const { parseReport } = await import('gongkai');
  return parseReport(JSON.parse(text)).report;
}

const make = await prepared(peer, folder);
const files = await make(await valueIn(readFileSync(file, 'utf8')));
files.forEach((bytes, index) => writeFileSync(join(folder, `once-${id}-${index}`), bytes));
