/** Web pages that are damaged, or made to take time and memory. */
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../support/commandLine.js';
import type { DamagedFile } from '../../support/damagedFiles.js';

const page = readFileSync(join(root, 'examples/data/units/qingli-office.html'), 'utf8');
const html = (name: string, bytes: () => Uint8Array | string, code: DamagedFile['code'], reason?: string): DamagedFile => ({ name: `page: ${name}`, file: 'a.html', bytes, code, ...(reason !== undefined && { reason }) });

/** Pages. */
export const pages: readonly DamagedFile[] = [
  html('empty', () => '', 'report-not-found'),
  html('no page but text', () => '公开', 'report-not-found'),
  html('null bytes', () => new Uint8Array(10_000), 'report-not-found'),
  html('a PDF under its name', () => '%PDF-1.7\n1 0 obj', 'report-not-found'),
  html('half a page', () => page.slice(0, page.length / 2), 'table-not-found'),
  html('its tables without their rows', () => page.replace(/<tr[\s\S]*?<\/tr>/g, ''), 'table-not-found'),
  html('bytes of no encoding', () => Buffer.from([0x3c, 0x70, 0x3e, 0xff, 0xff, 0xff]), 'wrong-encoding'),
  html('a character cut in the middle', () => Buffer.from('<p>公开').subarray(0, -1), 'wrong-encoding'),
  html('the word of another encoding', () => Buffer.from('<meta charset="gb18030"><p>\xff\xff\xff', 'latin1'), 'wrong-encoding'),
  html('a million levels', () => '<div>'.repeat(1_000_000), 'limit-exceeded', 'depth'),
  html('a million levels of formatting', () => '<b><i>'.repeat(500_000), 'limit-exceeded', 'depth'),
  html('tables in tables', () => '<table><tr><td>'.repeat(100_000), 'limit-exceeded', 'depth'),
  html('a million rows', () => `<table>${'<tr><td>1'.repeat(1_000_000)}`, 'limit-exceeded', 'elements'),
  html('more characters than any page', () => 'a'.repeat(16_000_001), 'limit-exceeded', 'characters'),
  html('more bytes than are read', () => new Uint8Array(33 * 1024 * 1024).fill(0x61), 'limit-exceeded'),
  html('spans without measure', () => `<h2>一、总体情况</h2><table>${'<tr><td colspan=99999999 rowspan=99999999>1</td></tr>'.repeat(200)}</table><h2>二、主动公开政府信息情况</h2>`, 'limit-exceeded'),
  html('entities of its own', () => `<!DOCTYPE html [<!ENTITY a "${'公'.repeat(1000)}">]>${'&a;'.repeat(100_000)}`, 'report-not-found'),
  html('a million attributes', () => `<p ${Array.from({ length: 300_000 }, (_, index) => `a${index}=1`).join(' ')}>公开`, 'limit-exceeded', 'attributes'),
  html('comments that nothing closes', () => '<!--'.repeat(300_000), 'report-not-found'),
  html('references without end', () => '&#x202e;&#0;&#x110000;&#xd800;'.repeat(50_000), 'report-not-found'),
  { name: 'page: a folder in its place', file: 'a.html', code: 'file-unreadable', reason: 'EISDIR', exit: 3 },
];
