/** What was measured on: processor, memory, versions and how busy it was. No name of the machine or its user, no path. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';

const versionOf = (name) => JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;

function officeVersion() {
  try {
    return /LibreOffice (\d+(?:\.\d+)*)/.exec(execFileSync('soffice', ['--version'], { encoding: 'utf8' }))?.[1];
  } catch {
    return undefined;
  }
}

const packages = ['pdfmake', '@myriaddreamin/typst-ts-node-compiler', 'docx', 'docxtemplater', 'pizzip'];

/** Gives the lines that say what the numbers hold for. */
export function machine() {
  const office = officeVersion();
  return {
    processor: cpus()[0]?.model ?? process.arch,
    cores: availableParallelism(),
    memory: Math.round(totalmem() / 2 ** 30),
    versions: [`node ${process.versions.node}`, ...packages.map((name) => `${name} ${versionOf(name)}`), ...(office ? [`LibreOffice ${office}`] : [])],
  };
}

function processorTimes() {
  const all = cpus().map(({ times }) => times);
  const idle = all.reduce((sum, times) => sum + times.idle, 0);
  return { idle, total: all.reduce((sum, times) => sum + Object.values(times).reduce((part, time) => part + time, 0), 0) };
}

/** Gives the share of the processors' time that others take: what is not idle while this process sleeps. */
export async function busyShare(seconds = 3) {
  const before = processorTimes();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const after = processorTimes();
  return 1 - (after.idle - before.idle) / (after.total - before.total);
}
