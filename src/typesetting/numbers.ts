import { breakLevels } from './breakLevels.js';
import { characterClasses as c } from './characterClass.js';
import { unitAt, type MeasuredText } from './characters.js';

/**
 * What numbers count in official reports; a number is not parted from it. The longest match counts.
 * Kept together beyond GB/T 15835-2011, which only forbids dividing the number, because a count and its noun are read as one.
 */
const units: ReadonlySet<string> = new Set(
  (
    '年 月 日 号 期 起 件 条 项 个 次 人 家 户 名 位 份 篇 批 宗 例 场 类 种 级 届 章 款 页 册 本 张 套 台 部 处 所 间 座 辆 ' +
    '元 万 亿 千 百 万元 亿元 千元 百元 万人 万件 万次 万条 万个 万户 亿次 亿件 余件 余人 余次 余条 余项 余个 余份 多件 多人 多次 多条 多项 多个 ' +
    '人次 件次 户次 万人次 家次 个月 个工作日 工作日 天 周 小时 分钟 时 分 秒 点 字 倍 成 岁 周年 年度 年底 年初 月份 ' +
    '米 公里 千米 厘米 毫米 平方米 平方公里 立方米 公顷 亩 万亩 吨 万吨 公斤 千克 克 度 千瓦时 个百分点 百分点'
  ).split(' '),
);
const longestUnit = 4;

/** Characters that may stand once between two digits of one number, date, range or telephone number. */
const separators = new Set("., : / - ~ ' ． ／ － – — ― ～ 〜 ‐ − ： × ·".split('').map((mark) => mark.charCodeAt(0)));

/** Longer sequences (lists without a space) may be broken behind these when the line would gape. */
const longestWhole = 20;
const listMarks = new Set([...',~～'].map((mark) => mark.charCodeAt(0)));
const hyphens = new Set([...'-－'].map((mark) => mark.charCodeAt(0)));
const shortestTelephonePart = 3;
const ordinalPrefix = '第'.charCodeAt(0);
const openingHexagon = '〔'.charCodeAt(0);
const closingHexagon = '〕'.charCodeAt(0);
/** A document number's code (国办公开办函) is kept with it when it is not longer than this. */
const longestCode = 8;

function isDigit(characterClass: number | undefined): boolean {
  return characterClass === c.digit || characterClass === c.fullWidthDigit;
}

/** Index behind the number that begins at `start`: 1,234.5, 63%~68%, 2020-12-31, 0797－5322187. */
function endOfNumber(measured: MeasuredText, start: number): number {
  const { classes, length } = measured;
  let end = start;
  for (;;) {
    while (end < length && isDigit(classes[end])) end += 1;
    while (end < length && classes[end] === c.suffix) end += 1;
    const isSeparated = end + 1 < length && isDigit(classes[end + 1]) && separators.has(unitAt(measured, end));
    if (!isSeparated) return end;
    end += 1;
  }
}

/** Index behind the unit at `start`, or `start` when there is none. */
function endOfUnit(measured: MeasuredText, start: number): number {
  const { text, offsets, classes, length } = measured;
  let last = start;
  while (last < length && last < start + longestUnit && classes[last] === c.ideograph) last += 1;
  for (let end = last; end > start; end -= 1) {
    if (units.has(text.slice(offsets[start]!, offsets[end]!))) return end;
  }
  return start;
}

/** Index of the next character that is not a space, if at most one space is between. */
function overOneSpace(measured: MeasuredText, index: number, step: 1 | -1): number {
  const current = measured.classes[index];
  return current === c.space || current === c.noBreakSpace ? index + step : index;
}

function lower(levels: Uint8Array, from: number, to: number, level: number): void {
  for (let i = from; i <= to; i += 1) if (levels[i]! > level && levels[i] !== breakLevels.forced) levels[i] = level;
}

function markNumber(measured: MeasuredText, levels: Uint8Array, start: number, end: number): void {
  lower(levels, start + 1, end - 1, breakLevels.emergency);
  if (end - start > longestWhole) {
    for (let i = start + 2; i < end; i += 1) {
      if (listMarks.has(unitAt(measured, i - 1)) && isDigit(measured.classes[i])) levels[i] = breakLevels.discouraged;
    }
  }
}

/** Behind the hyphen of a telephone number (0797-5322187), as LibreOffice does; dates (2020-12-31) stay whole. */
function freeTelephone(measured: MeasuredText, levels: Uint8Array, start: number, end: number): void {
  for (let i = start + shortestTelephonePart + 1; i <= end - shortestTelephonePart; i += 1) {
    if (!hyphens.has(unitAt(measured, i - 1))) continue;
    const parts = [i - 1 - shortestTelephonePart, i].map((from) => measured.classes.subarray(from, from + shortestTelephonePart));
    if (parts.every((part) => part.every(isDigit))) levels[i] = breakLevels.good;
  }
}

function markUnits(measured: MeasuredText, levels: Uint8Array, start: number, end: number): void {
  const unit = overOneSpace(measured, end, 1);
  const behind = measured.classes[unit] === c.suffix ? unit + 1 : endOfUnit(measured, unit);
  if (behind > unit) lower(levels, end, behind - 1, breakLevels.emergency);
  const ordinal = start > 0 ? overOneSpace(measured, start - 1, -1) : -1;
  if (ordinal >= 0 && unitAt(measured, ordinal) === ordinalPrefix) lower(levels, ordinal + 1, start, breakLevels.emergency);
}

/** 〔2021〕30号 stays whole; the code before it (国办公开办函) is kept with it when the line does not gape. */
function markDocumentNumber(measured: MeasuredText, levels: Uint8Array, year: number, yearEnd: number): void {
  if (unitAt(measured, year - 1) !== openingHexagon || yearEnd - year !== 4) return;
  if (yearEnd >= measured.length || unitAt(measured, yearEnd) !== closingHexagon) return;
  let number = yearEnd + 1;
  if (number < measured.length && unitAt(measured, number) === ordinalPrefix) number += 1;
  if (!isDigit(measured.classes[number])) return;
  lower(levels, yearEnd + 1, number, breakLevels.emergency);
  const opening = year - 1;
  let code = opening;
  while (code > 0 && opening - code <= longestCode && measured.classes[code - 1] === c.ideograph) code -= 1;
  // A longer run of characters is a sentence; where its code begins is not known.
  lower(levels, opening - code <= longestCode ? code + 1 : opening, opening, breakLevels.discouraged);
}

/**
 * Lowers, in place, the break levels in and around numbers.
 *
 * GB/T 15835-2011: a number written in digits is not divided. With `keepsUnits` it is not parted from its unit either,
 * from 第 before it, or, as 〔2021〕30号, from its year (so GB/T 9704-2012 writes 发文字号).
 */
export function markNumbers(measured: MeasuredText, keepsUnits: boolean, levels: Uint8Array): void {
  for (let i = 0; i < measured.length; i += 1) {
    if (!isDigit(measured.classes[i])) continue;
    const end = endOfNumber(measured, i);
    markNumber(measured, levels, i, end);
    if (!keepsUnits) freeTelephone(measured, levels, i, end);
    if (keepsUnits) markUnits(measured, levels, i, end);
    if (keepsUnits && i > 0) markDocumentNumber(measured, levels, i, end);
    i = end - 1;
  }
}
