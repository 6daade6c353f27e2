/** docxtemplater with pizzip: a template whose tables stand there already; each document opens it anew, as its manual says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { kindOf } from './templateKinds.mjs';

/** A paragraph under the name of its kind, which opens that piece of the loop. */
const itemOf = (block) => ({ [kindOf(block)]: { lead: block.lead, text: block.text } });

function dataOf({ title, blocks }) {
  const data = { title0: title[0], title1: title[1], preface: [] };
  let [section, table] = [-1, -1];
  let list = data.preface;
  for (const block of blocks) {
    if (block.look === 'heading1') {
      section += 1;
      data[`sectionTitle${section}`] = block.text;
      list = data[`section${section}`] = [];
    } else if (block.look !== 'table') {
      list.push(itemOf(block));
    } else {
      table += 1;
      addTable(data, block, table);
    }
  }
  return data;
}

function addTable(data, { role, caption, rows, headerRows }, table) {
  if (role === 'free') {
    data.caption = caption;
    data.rows = rows.slice(headerRows).map((cells) => Object.fromEntries(cells.map(({ text }, column) => [`c${column}`, text])));
  } else {
    rows.flat().forEach(({ isValue, text }, place) => {
      if (isValue) data[`t${table}_${place}`] = text;
    });
  }
}

/** @param folder Where the templates are; a report with a free table has its own. */
export async function docx(folder) {
  const templates = Object.fromEntries(['seed', 'scaled'].map((name) => [name, readFileSync(join(folder, `template-${name}.docx`))]));
  return async (content) => {
    const name = content.blocks.some(({ role }) => role === 'free') ? 'scaled' : 'seed';
    const document = new Docxtemplater(new PizZip(templates[name]), { paragraphLoop: true, linebreaks: true });
    document.render(dataOf(content));
    return [document.toBuffer()];
  };
}
