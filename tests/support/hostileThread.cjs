/** Loaded before everything else (`NODE_OPTIONS=--require`): in threads, reading or writing files of certain names ends as the names say. */
const { isMainThread } = require('node:worker_threads');
const { syncBuiltinESMExports } = require('node:module');
const sync = require('node:fs');
const files = require('node:fs/promises');

const { readFile } = files;
const { openSync, writeSync } = sync;

function eatMemory() {
  const eaten = [];
  for (;;) eaten.push(new Array(4096).fill(eaten.length));
}

if (!isMainThread) {
  files.readFile = (file, ...rest) => {
    const name = String(file);
    if (name.includes('进程退出')) process.exit(9);
    if (name.includes('耗尽内存')) eatMemory();
    if (name.includes('死循环')) for (;;);
    if (name.includes('永不返回')) return new Promise(() => undefined);
    if (name.includes('旁路异常')) setImmediate(() => { throw new Error(`stray in ${__filename}`); });
    return readFile(file, ...rest);
  };
  // The file is there, half of it is written, and then there is no room.
  const names = new Map();
  sync.openSync = (file, ...rest) => {
    const descriptor = openSync(file, ...rest);
    names.set(descriptor, String(file));
    return descriptor;
  };
  sync.writeSync = (descriptor, bytes, ...rest) => {
    if (!names.get(descriptor)?.includes('磁盘已满')) return writeSync(descriptor, bytes, ...rest);
    writeSync(descriptor, bytes.subarray(0, bytes.length / 2));
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  };
  syncBuiltinESMExports();
}
