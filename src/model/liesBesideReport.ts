/**
 * Says whether a picture's name stays in the folder of the report's file or below it: no web address, no absolute path, no `..`.
 *
 * @example
 * liesBesideReport('charts/2024.png') //=> true
 * liesBesideReport('../2024.png') //=> false
 */
export function liesBesideReport(source: string): boolean {
  return !/^\s*(?:[\\/]|[a-z][a-z0-9+.-]*:)/i.test(source) && !source.split(/[\\/]/).includes('..');
}
