/** The memory of this process at its peak since it was last begun anew. */
import { readFileSync, writeFileSync } from 'node:fs';

/** Linux takes the peak anew when asked; elsewhere it is that of the process so far, which is no less. */
export function beginPeak() {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // No such file on other systems.
  }
}

/** `maxRSS` is asked last: on Linux it counts what the parent held when it started the program, here Jest's own hundreds of megabytes. */
export function peakBytes() {
  try {
    return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'latin1'))[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}
