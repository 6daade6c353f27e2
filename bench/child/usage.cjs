/** Loaded before a program (`node --require`): writes what it used when it ends – bytes of memory at most, milliseconds of all its threads – to USAGE_FILE. */
const { writeFileSync } = require('node:fs');
const peakBytes = require('./peak.cjs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(process.env.USAGE_FILE, JSON.stringify({ peak: peakBytes(), processor: (userCPUTime + systemCPUTime) / 1000 }));
});
