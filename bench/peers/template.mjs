/**
 * The template docxtemplater fills: gongkai's own Word file of a report with tags put in the places of texts and figures.
 * Labels stay as they are; a loop stands for the paragraphs of each section, and one for the rows of a free table.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { kindOf } from './templateKinds.mjs';

const bodyPart = /<w:tbl[ >][\s\S]*?<\/w:tbl>|<w:p(?: [^>]*)?\/>|<w:p(?: [^>]*)?>[\s\S]*?<\/w:p>/g;
const cellPart = /<w:tc>[\s\S]*?<\/w:tc>|<w:tc [\s\S]*?<\/w:tc>/g;
const rowPart = /<w:tr[ >][\s\S]*?<\/w:tr>/g;
const paragraphPart = /<w:p(?: [^>]*)?\/>|<w:p(?: [^>]*)?>[\s\S]*?<\/w:p>/g;

const textOf = (xml) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
const propertiesOf = (xml) => xml.match(/<w:pPr>[\s\S]*?<\/w:pPr>|<w:pPr\/>/)?.[0] ?? '';
const run = (text, properties = '') => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const like = (xml, runs) => `<w:p>${propertiesOf(xml)}${runs}</w:p>`;
const mark = (tag) => `<w:p>${run(tag)}</w:p>`;
const continues = (cell) => /<w:vMerge(?: w:val="continue")?\s*\/>/.test(cell);

/** A cell with a tag for its text. */
function tagged(cell, tag) {
  let isFirst = true;
  return cell.replace(paragraphPart, (xml) => {
    if (!isFirst) return '';
    isFirst = false;
    return like(xml, run(tag));
  });
}

function officialTable(xml, block, number) {
  const cells = block.rows.flat();
  let place = -1;
  const filled = xml.replace(cellPart, (cell) => {
    if (continues(cell)) return cell;
    place += 1;
    return cells[place].isValue ? tagged(cell, `{t${number}_${place}}`) : cell;
  });
  if (place !== cells.length - 1) throw new Error(`Template: table ${number} has ${place + 1} cells in Word, ${cells.length} in the report`);
  return filled;
}

/** One row stands for all below the header. */
function freeTable(xml, block) {
  const rows = xml.match(rowPart);
  const pattern = rows[block.headerRows];
  const last = pattern.match(cellPart).length - 1;
  let column = -1;
  const loop = pattern.replace(cellPart, (cell) => tagged(cell, ((column += 1), `${column === 0 ? '{#rows}' : ''}{c${column}}${column === last ? '{/rows}' : ''}`)));
  return rows.slice(block.headerRows + 1).reduce((text, row) => text.replace(row, ''), xml.replace(pattern, loop));
}

/** The loop over a section's paragraphs, each kind looking as the report's first of its kind. */
function paragraphLoop(section, samples) {
  const lead = (look) => {
    const [xml] = samples[look] ?? [];
    const properties = xml?.match(/<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<w:rStyle[\s\S]*?<\/w:rPr>/)?.[0];
    return xml === undefined ? '' : mark(`{#${look}}`) + like(xml, run('{lead}', properties) + run('{text}')) + mark(`{/${look}}`);
  };
  const simple = (look) => (samples[look] ? mark(`{#${look}}`) + like(samples[look][0], run('{text}')) + mark(`{/${look}}`) : '');
  return mark(`{#${section}}`) + simple('heading2') + simple('plain') + lead('ledheading2') + lead('ledbody') + mark(`{/${section}}`);
}

/** Samples of each kind of paragraph, by the texts of the report. */
function samplesOf(parts, blocks) {
  const samples = {};
  for (const block of blocks.filter(({ look }) => look === 'body' || look === 'heading2')) {
    const xml = parts.find((part) => !part.startsWith('<w:tbl') && textOf(part) === `${block.lead ?? ''}${block.text}`);
    if (xml === undefined) throw new Error(`Template: not in the Word file: ${block.text.slice(0, 20)}`);
    (samples[kindOf(block)] ??= []).push(xml);
  }
  return samples;
}

function taggedBody(body, { title, blocks }) {
  const parts = body.match(bodyPart);
  const samples = samplesOf(parts, blocks);
  const tables = blocks.filter(({ look }) => look === 'table');
  const captions = new Set(tables.map(({ caption }) => caption));
  const headings = blocks.filter(({ look }) => look === 'heading1').map(({ text }) => text);
  const prose = new Set(Object.values(samples).flat());
  let [table, section] = [-1, -1];
  return body.replace(bodyPart, (xml) => {
    if (xml.startsWith('<w:tbl')) {
      table += 1;
      return tables[table].role === 'free' ? freeTable(xml, tables[table]) : officialTable(xml, tables[table], table);
    }
    const text = textOf(xml);
    if (text === title.join('')) return like(xml, run('{title0}') + '<w:r><w:br/></w:r>' + run('{title1}')) + paragraphLoop('preface', samples);
    if (headings.includes(text)) {
      section += 1;
      return like(xml, run(`{sectionTitle${section}}`)) + paragraphLoop(`section${section}`, samples);
    }
    if (captions.has(text)) return like(xml, run('{caption}'));
    return prose.has(xml) ? '' : xml;
  });
}

/** @param word gongkai's Word file of the report. @param content The same report's content. @returns the template's bytes. */
export function templateFrom(word, content) {
  const parts = unzipSync(word);
  const xml = strFromU8(parts['word/document.xml']);
  const [start, end] = [xml.indexOf('<w:body>') + '<w:body>'.length, xml.lastIndexOf('</w:body>')];
  parts['word/document.xml'] = strToU8(xml.slice(0, start) + taggedBody(xml.slice(start, end), content) + xml.slice(end));
  return zipSync(parts);
}
