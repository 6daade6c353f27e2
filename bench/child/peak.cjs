/** Loaded before a program (`node --require`): writes the peak of resident memory in bytes to the file named in PEAK_FILE. */
const { writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS * 1024)));
