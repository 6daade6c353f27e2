/** How like two labels are, whatever happened to white space, width, punctuation, numbers and a few characters. */

/** 一、 （一） 1. （1） in front of a label. */
const numberInFront = /^\s*(?:[（(]\s*(?:[一二三四五六七八九十]+|\d+)\s*[）)]|[一二三四五六七八九十]+\s*[、.．]|\d+\s*[.．、])\s*/;

/** Filling notes between brackets. */
const notes = /[（(][^（()）]*[）)]/g;

/**
 * Folds a text to its letters, Chinese characters and digits in their usual width.
 *
 * @example
 * fold('规  章（ＡＢ）：１') //=> '规章AB1'
 */
export function fold(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** The forms in which two labels are compared; each later one has lost more, so that its likeness counts a little less. */
interface Forms {
  readonly whole: string;
  readonly unnumbered: string;
  readonly unnoted: string;
}

const knownForms = new Map<string, Forms>();
/** The same labels meet again in every table and edition that is tried. */
const knownPairs = new Map<string, number>();

function formsOf(text: string): Forms {
  const known = knownForms.get(text);
  if (known) return known;
  const bare = text.replace(numberInFront, '');
  const forms = { whole: fold(text), unnumbered: fold(bare), unnoted: fold(bare.replace(notes, '')) };
  // Labels repeat; the texts of a hostile file do not, and must not be kept for ever.
  if (knownForms.size > 5000) knownForms.clear();
  knownForms.set(text, forms);
  return forms;
}

/** How many characters must be put in, taken out or changed (Levenshtein); gives up beyond `most`. */
function editDistance(first: string, second: string, most: number): number {
  if (Math.abs(first.length - second.length) > most) return most + 1;
  let above = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let row = 1; row <= first.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= second.length; column += 1) {
      const change = above[column - 1]! + (first[row - 1] === second[column - 1] ? 0 : 1);
      line.push(Math.min(change, above[column]! + 1, line[column - 1]! + 1));
    }
    if (Math.min(...line) > most) return most + 1;
    above = line;
  }
  return above[second.length]!;
}

/** Of a label this share of characters may be wrong; 结果维持 and 结果纠正 differ in half of theirs. */
const mostWrong = 0.42;

function compare(official: string, found: string): number {
  if (official === '' || found === '') return 0;
  if (official === found) return 1;
  const most = Math.max(1, Math.floor(mostWrong * official.length));
  const distance = editDistance(official, found, most);
  return distance > most ? 0 : 1 - distance / Math.max(official.length, found.length);
}

/**
 * Tells how like a found label is to an official one: 1 the same but for white space, width and punctuation; 0 not the same label.
 *
 * @example
 * likeness('1.本机关不掌握相关政府信息', '1.机关不掌握相关政府信息') > 0.9 //=> true
 * likeness('结果维持', '结果纠正') //=> 0
 */
export function likeness(official: string, found: string): number {
  const pair = `${official}\n${found}`;
  const known = knownPairs.get(pair);
  if (known !== undefined) return known;
  const alike = compareForms(official, found);
  if (knownPairs.size > 20_000) knownPairs.clear();
  knownPairs.set(pair, alike);
  return alike;
}

function compareForms(official: string, found: string): number {
  const [wanted, given] = [formsOf(official), formsOf(found)];
  return Math.max(
    compare(wanted.whole, given.whole),
    compare(wanted.unnumbered, given.unnumbered) - 0.02,
    compare(wanted.unnoted, given.unnoted) - 0.04,
    0,
  );
}

/** Length of the longest common subsequence. */
function commonLength(first: string, second: string): number {
  let above = new Array<number>(second.length + 1).fill(0);
  for (const character of first) {
    const line = [0];
    for (let column = 1; column <= second.length; column += 1) {
      line.push(second[column - 1] === character ? above[column - 1]! + 1 : Math.max(above[column]!, line[column - 1]!));
    }
    above = line;
  }
  return above[second.length]!;
}

/**
 * Tells which share of an official wording is found, in order, in a text that may say more.
 *
 * @example
 * coverage('行政复议、行政诉讼情况', '因公开被申请行政复议、提起行政诉讼情况') //=> 1
 */
export function coverage(official: string, found: string): number {
  const [wanted, given] = [formsOf(official).whole, fold(found)];
  return wanted === '' ? 0 : commonLength(wanted, given) / wanted.length;
}
