/** An exact decimal number: `units` / 10^`scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/**
 * Reads plain decimal digits with an optional sign and point; undefined for anything else, also for more than 40 digits.
 *
 * @example
 * readDecimal('-75.9260') //=> { units: -759260n, scale: 4 }
 */
export function readDecimal(text: string): Decimal | undefined {
  const match = /^([+-]?)(\d{1,40})(?:\.(\d{1,40}))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const units = BigInt(whole + fraction);
  return { units: sign === '-' ? -units : units, scale: fraction.length };
}

function unitsAt(value: Decimal, scale: number): bigint {
  return value.scale === scale ? value.units : value.units * 10n ** BigInt(scale - value.scale);
}

/**
 * Adds any number of decimals exactly; of none, 0.
 *
 * @example
 * addDecimals([{ units: 1n, scale: 1 }, { units: 2n, scale: 0 }]) //=> { units: 21n, scale: 1 }
 */
export function addDecimals(values: readonly Decimal[]): Decimal {
  const scale = values.reduce((most, value) => Math.max(most, value.scale), 0);
  return { units: values.reduce((sum, value) => sum + unitsAt(value, scale), 0n), scale };
}

/**
 * Takes the second decimal from the first, exactly.
 *
 * @example
 * subtractDecimals({ units: 1n, scale: 0 }, { units: 1n, scale: 1 }) //=> { units: 9n, scale: 1 }
 */
export function subtractDecimals(first: Decimal, second: Decimal): Decimal {
  return addDecimals([first, { units: -second.units, scale: second.scale }]);
}

/**
 * Says whether a decimal has no fraction; `3.0` has none.
 *
 * @example
 * isWhole({ units: 30n, scale: 1 }) //=> true
 */
export function isWhole(value: Decimal): boolean {
  return value.scale === 0 || value.units % 10n ** BigInt(value.scale) === 0n;
}

/**
 * Writes a decimal with no more digits than it needs.
 *
 * @example
 * decimalText({ units: -759260n, scale: 4 }) //=> '-75.926'
 */
export function decimalText(value: Decimal): string {
  const digits = (value.units < 0n ? -value.units : value.units).toString().padStart(value.scale + 1, '0');
  const whole = digits.slice(0, digits.length - value.scale);
  const fraction = digits.slice(digits.length - value.scale).replace(/0+$/, '');
  return `${value.units < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}

/**
 * Gives a decimal as a number, or as text where a number would not keep it exactly.
 *
 * @example
 * numberOrText({ units: 9007199254740993n, scale: 0 }) //=> '9007199254740993'
 */
export function numberOrText(value: Decimal): number | string {
  const text = decimalText(value);
  const number = Number(text);
  return String(number) === text && Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : text;
}
