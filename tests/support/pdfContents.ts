/** Reads the operators of a page's contents: which resources they name, and which glyphs they draw (ISO 32000-1 7.8.2, 9.4.3). */

export interface UsedName {
  /** The kind of resource: `/Font`, `/XObject`, `/ExtGState`. */
  readonly kind: string;
  readonly name: string;
}

interface Operation {
  readonly operator: string;
  /** Names as `/Name`, strings as bytes in Latin-1 behind a `(`, the rest as written. */
  readonly operands: readonly string[];
}

const token = /\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<<|>>|<[0-9a-fA-F\s]*>|[[\]]|\/[^\s<>[\]()/]*|[^\s<>[\]()/]+/g;
const escaped: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function bytesOf(string: string): string {
  if (string.startsWith('<')) return Buffer.from(string.slice(1, -1).replace(/\s/g, ''), 'hex').toString('latin1');
  return string.slice(1, -1).replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, what: string) => {
    if (/^[0-7]/.test(what)) return String.fromCharCode(Number.parseInt(what, 8));
    return /^[\r\n]/.test(what) ? '' : (escaped[what] ?? what);
  });
}

function* operations(contents: string): Generator<Operation> {
  let operands: string[] = [];
  for (const [one] of contents.matchAll(token)) {
    if (one.startsWith('(') || (one.startsWith('<') && one !== '<<')) operands.push(`(${bytesOf(one)}`);
    else if (/^[A-Za-z'"]/.test(one) && !/^(true|false|null)$/.test(one)) {
      yield { operator: one, operands };
      operands = [];
    } else operands.push(one);
  }
}

const kinds: Readonly<Record<string, string>> = { Tf: '/Font', Do: '/XObject', gs: '/ExtGState' };

/** The resources that contents name, each once. */
export function namesUsed(contents: string): readonly UsedName[] {
  const used = new Map<string, UsedName>();
  for (const { operator, operands } of operations(contents)) {
    const kind = kinds[operator];
    const name = operands.find((operand) => operand.startsWith('/'));
    if (kind && name) used.set(kind + name, { kind, name });
  }
  return [...used.values()];
}

/** The codes drawn with each font, two bytes a code, as our fonts have them (Identity-H). */
export function glyphsDrawn(contents: string): ReadonlyMap<string, ReadonlySet<number>> {
  const drawn = new Map<string, Set<number>>();
  const kept: string[] = [];
  let font = '';
  for (const { operator, operands } of operations(contents)) {
    if (operator === 'q') kept.push(font);
    else if (operator === 'Q') font = kept.pop() ?? '';
    else if (operator === 'Tf') font = operands[0] ?? '';
    else if (/^(Tj|TJ|'|")$/.test(operator)) {
      const codes = drawn.get(font) ?? new Set();
      for (const string of operands.filter((operand) => operand.startsWith('('))) {
        for (let at = 1; at + 1 < string.length; at += 2) codes.add(string.charCodeAt(at) * 256 + string.charCodeAt(at + 1));
      }
      drawn.set(font, codes);
    }
  }
  return drawn;
}

/** Contents in which nothing is shown inside marks of these tags; all that steers the rest – places, faces – stays. */
export function silenced(contents: string, tags: ReadonlySet<string>): string {
  const open: boolean[] = [];
  let [kept, from, operand] = ['', 0, ''];
  for (const { 0: one, index } of contents.matchAll(token)) {
    if (one.startsWith('(') || (one.startsWith('<') && one !== '<<')) {
      if (!open.some(Boolean)) continue;
      kept += `${contents.slice(from, index)}()`;
      from = index + one.length;
    } else if (one === 'BDC' || one === 'BMC') open.push(tags.has(operand));
    else if (one === 'EMC') open.pop();
    // The tag is the first operand: the first name behind an operator.
    if (/^[A-Za-z'"]/.test(one)) operand = '';
    else if (one.startsWith('/') && operand === '') operand = one;
  }
  return kept + contents.slice(from);
}
