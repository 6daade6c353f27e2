/** Writing to a descriptor without a stream: all of a text, in order, whatever stands behind the descriptor. */
import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { directWriter } from '../../../src/cli/writeDirectly.js';
import { newFolder } from '../../support/commandLine.js';
import { describeIf } from '../../support/outsideTools.js';

// Windows has no pipes with names, and is always written to through the stream.
describeIf(process.platform !== 'win32')('text written directly', () => {
  const folder = newFolder();
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What was handed to the stream. */
  function queue() {
    const queued: Uint8Array[] = [];
    return { queued, ask: () => ({ write: (text: string | Uint8Array) => queued.push(Buffer.from(text)) }) };
  }

  function pipe(name: string): string {
    const file = join(folder, name);
    execFileSync('mkfifo', [file]);
    return file;
  }

  it('stands in a file as it was, and asks for no stream', () => {
    const file = join(folder, 'text');
    const descriptor = openSync(file, 'w');
    const { queued, ask } = queue();
    const write = directWriter(descriptor, ask);
    for (const text of ['通过\n', '', '未通过\n']) write(text);
    closeSync(descriptor);
    expect(readFileSync(file, 'utf8')).toBe('通过\n未通过\n');
    expect(queued).toEqual([]);
  });

  it('is lost neither in part nor out of order when a pipe is full', () => {
    const descriptor = openSync(pipe('full'), constants.O_RDWR | constants.O_NONBLOCK);
    const { queued, ask } = queue();
    const write = directWriter(descriptor, ask);
    const text = '公开'.repeat(50_000);
    write(text);
    write('完');
    const read = Buffer.alloc(Buffer.byteLength(text));
    const length = readSync(descriptor, read);
    closeSync(descriptor);
    expect(length).toBeLessThan(read.length);
    expect(queued.length).toBe(2);
    expect(Buffer.concat([read.subarray(0, length), ...queued]).toString()).toBe(`${text}完`);
  });

  it('is no fault when the reader has gone', () => {
    const file = pipe('gone');
    const reader = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const descriptor = openSync(file, constants.O_WRONLY | constants.O_NONBLOCK);
    closeSync(reader);
    const { queued, ask } = queue();
    expect(() => directWriter(descriptor, ask)('text')).not.toThrow();
    closeSync(descriptor);
    expect(queued).toEqual([]);
  });

  it('is a fault when the descriptor cannot be written to', () => {
    const descriptor = openSync(join(folder, 'text'), 'r');
    expect(() => directWriter(descriptor, queue().ask)('text')).toThrow('EBADF');
    closeSync(descriptor);
  });
});
