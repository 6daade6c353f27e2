/** Flags a thread may have that say how modules are found, loaded and warned of; the others belong to the process or to V8. */
const carried = /^(?:--(?:import|require|loader|experimental-loader|conditions|disable-warning)|-[rC])$/;
const bare = /^--(?:no-warnings|no-deprecation|trace-warnings|trace-deprecation|throw-deprecation|enable-source-maps|preserve-symlinks)$/;

/**
 * The flags of Node a thread is given where the program itself came as text (`node --input-type=module -e …`): a thread that inherits
 * `--input-type` refuses its own file.
 *
 * @param execArgv `process.execArgv`.
 * @returns undefined where nothing is in the way, so that the thread inherits everything, as it would unasked. Else only what loads
 * modules and shows warnings: V8's own flags hold for the process anyhow, and a thread that is given one does not start.
 * @example
 * threadFlags(['--input-type=module', '--import', './a.mjs', '--max-old-space-size=400', '-e', 'x()']) //=> ['--import', './a.mjs']
 * threadFlags(['--max-old-space-size=400']) //=> undefined
 */
export function threadFlags(execArgv: readonly string[]): string[] | undefined {
  if (!execArgv.some((flag) => /^--input-type(?:=|$)/.test(flag))) return undefined;
  return execArgv.flatMap((flag, index) => {
    if (carried.test(flag)) return execArgv.slice(index, index + 2);
    return bare.test(flag) || carried.test(flag.split('=', 1)[0]!) ? [flag] : [];
  });
}
