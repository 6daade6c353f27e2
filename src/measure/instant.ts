/** A day, or a time with its zone; a time without one would depend on the machine. */
const isoTime = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;

/**
 * Reads a day or a time with its zone (ISO 8601); a day begins at 0:00 UTC.
 *
 * @throws RangeError for anything else, also for a time without a zone, which would mean another moment on another machine.
 * @example
 * instantOf('2021-01-20T09:30:00+08:00').toISOString() //=> '2021-01-20T01:30:00.000Z'
 */
export function instantOf(time: string): Date {
  const milliseconds = isoTime.test(time) ? Date.parse(time) : NaN;
  if (Number.isNaN(milliseconds)) throw new RangeError(`Not a day or a time with its zone (ISO 8601): ${time}`);
  return new Date(milliseconds);
}
