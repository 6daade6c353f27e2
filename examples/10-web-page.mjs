// A page for the portal: a file of its own, and a piece to paste into the portal's editor.
// node examples/10-web-page.mjs [folder]
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nameFiles, readReportFile, renderReport, writeFiles } from 'gongkai';

const folder = process.argv[2] ?? '.';
const { report, images } = await readReportFile(fileURLToPath(new URL('data/chenglan-2025.yaml', import.meta.url)));

// One file that needs nothing beside it; no face is needed to make it.
const whole = await renderReport(report, { formats: ['html'], images });
// Under a heading of the portal's own, beside last year's report, with addresses that can be followed.
const piece = await renderReport(report, { formats: ['html'], images, html: { fragment: true, headingLevel: 2, idPrefix: 'report-2025', links: true } });

const written = [...nameFiles(whole.files, join(folder, 'report')), ...nameFiles(piece.files, join(folder, 'piece'))];
await writeFiles(written);
for (const { bytes } of written) console.log(new TextDecoder().decode(bytes).match(/<h\d [^>]*title[^>]*>/)[0]);

// What a reader who hears the table is told of a figure.
const page = new TextDecoder().decode(whole.files.html);
const [, ids] = page.match(/<td [^>]*headers="([^"]+)">12409</);
const labels = ids.split(' ').map((id) => page.match(new RegExp(`id="${id}"[^>]*>(.*?)</th>`))[1].replaceAll('<wbr>', ''));
console.log(labels.join('，'), 12409);
