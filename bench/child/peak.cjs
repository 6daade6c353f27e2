/** Bytes this process has held at most. Linux counts what a parent held when it started the program in `maxRSS`, so its own book is asked first. */
const { readFileSync } = require('node:fs');

module.exports = function peakBytes() {
  try {
    return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'latin1'))[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
};
