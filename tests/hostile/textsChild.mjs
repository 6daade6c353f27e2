// Renders hostile reports in a process of its own, so that its time and memory can be told. In: a file of cases. Out: a file of results.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stringify } from 'yaml';
import { peakBytes } from '../support/peak.mjs';

const [entry, casesFile, folder, resultFile] = process.argv.slice(2);
const gongkai = await import(pathToFileURL(entry).href);
const { cases, picture } = JSON.parse(readFileSync(casesFile, 'utf8'));
const { fontSet } = await gongkai.loadFontSet({ systemFaces: false });
const images = new Map([['a.png', gongkai.readImage(new Uint8Array(Buffer.from(picture, 'base64')))]]);

const spent = async (work) => {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, seconds: (user + system) / 1e6 };
};

const told = (findings) => findings.filter(({ severity }) => severity === 'error').map(({ code, path, details }) => ({ code, path, details }));
const put = (input, path, value) => {
  const parent = path.slice(0, -1).reduce((at, step) => at[step], input);
  parent[path.at(-1)] = value;
};
const begins = (path, field) => field.every((step, index) => path[index] === step);
/** A finding stands at the field, or at what holds it where the whole is refused. */
const belongs = (path, field) => begins(path, field) || begins(field, path);

/** Parses until what is refused is taken out, and says which fields were. */
function parse(input, fields) {
  const refused = {};
  for (let round = 0; round <= fields.length; round += 1) {
    const { report, diagnostics } = gongkai.parseReport(input);
    if (report) return { report, refused };
    const errors = told(diagnostics);
    const hit = fields.filter(({ name, path }) => !(name in refused) && errors.some((error) => belongs(error.path, path)));
    if (hit.length === 0) return { refused, lost: errors };
    for (const { name, path, plain } of hit) {
      refused[name] = errors.find((error) => belongs(error.path, path)).code;
      put(input, path, plain);
    }
  }
  return { refused, lost: ['no end'] };
}

const stringsIn = (value) => (typeof value === 'string' ? value : typeof value === 'object' && value !== null ? Object.values(value).map(stringsIn).join('\n') : '');
const pieces = (text) => text.split(/[\n\r\u2028\u2029]+/).map(squash);
const squash = (text) => text.replace(/[\t\n\r\u2028\u2029 ]+/g, '');

/** As JSON, as JSON that is read as YAML, and as YAML. */
function roundTrip(input) {
  const texts = [['a.json', JSON.stringify(input, null, 1)], ['a.yaml', JSON.stringify(input)], ['a.yaml', stringify(input)]];
  return texts.map(([file, text]) => {
    const { value, diagnostics } = gongkai.readData(text, file);
    const errors = told(diagnostics);
    return errors.length > 0 ? errors[0].code : JSON.stringify(value) === JSON.stringify(input) ? 'same' : `changed by ${file}`;
  });
}

const results = [];
for (const { name, input, fields, formats } of cases) {
  const result = { name, faults: [], formats: {}, seconds: {} };
  try {
    const data = await spent(() => roundTrip(input));
    Object.assign(result, { data: data.value });
    result.seconds.data = data.seconds;
    const { value: parsed, seconds } = await spent(() => parse(structuredClone(input), fields));
    result.seconds.parse = seconds;
    result.refused = parsed.refused;
    const held = parsed.report ? squash(stringsIn(parsed.report)) : '';
    for (const { name: field, value } of parsed.report ? fields : []) if (!(field in parsed.refused) && !pieces(value).every((piece) => held.includes(piece))) result.faults.push(`the report holds another text: ${field}`);
    if (parsed.lost) result.faults.push(`a finding belongs to no field: ${JSON.stringify(parsed.lost)}`);
    for (const format of parsed.report ? formats : []) {
      const rendered = await spent(() => gongkai.renderReport(parsed.report, { fontSet, images, formats: [format] }));
      const { files, diagnostics } = rendered.value;
      result.seconds[format] = rendered.seconds;
      const errors = told(diagnostics);
      const written = gongkai.nameFiles(files, join(folder, name));
      if (errors.length === 0 && written.length === 0) result.faults.push(`${format}: neither file nor finding`);
      if (errors.length > 0 && written.length > 0) result.faults.push(`${format}: file and error`);
      for (const { file, bytes } of written) writeFileSync(file, bytes);
      const crowded = diagnostics.filter(({ code }) => code === 'content-too-wide').map(({ path }) => path);
      const withoutRoom = fields.filter(({ path }) => crowded.some((at) => belongs(at, path))).map(({ name }) => name);
      result.formats[format] = errors.length > 0 ? { errors } : { withoutRoom, files: written.map(({ file }) => file) };
    }
  } catch (error) {
    result.faults.push(`thrown: ${error.stack}`);
  }
  results.push(result);
}
writeFileSync(resultFile, JSON.stringify({ results, megabytes: peakBytes() / 2 ** 20 }));
