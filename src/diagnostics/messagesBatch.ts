import { fact, given } from './wording.js';
import type { Diagnostic } from './diagnostic.js';
import type { Language, Message } from './wording.js';

type Words = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** Reasons of `rendering-failed`. */
const failures: Words = {
  tooSlow: { zh: '超过了每份报告的时限', en: 'it took longer than a report may' },
  tooMuchMemory: { zh: '占用的内存超过上限', en: 'it took more memory than a report may' },
  crashed: { zh: '处理它的线程意外结束', en: 'the thread that worked on it ended' },
};

/** Reasons of `output-name-unfit`. */
const unfit: Words = {
  outside: { zh: '指向输出文件夹之外', en: 'it leads out of the output folder' },
  unsafe: { zh: '有的系统不允许这样的文件名', en: 'some systems cannot write such a name' },
};

const words = (finding: Diagnostic, reasons: Words, language: Language): string => reasons[fact(finding, 'reason')]?.[language] ?? '';
const shown = ({ actual }: Diagnostic): string => String(actual ?? '');

/** Findings on many reports rendered in one run. */
export const messagesBatch = () => ({
  'output-name-unfit': {
    zh: { sentence: (d) => `清单给出的输出文件名不能用${given(shown(d), '：')}${given(words(d, unfit, 'zh'), '，')}。`, hint: () => '请用相对路径，不含 .. 和 < > : " | ? *，不以空格或句点结尾。' },
    en: { sentence: (d) => `The output name of the list cannot be used${given(shown(d), ': ')}${given(words(d, unfit, 'en'), '; ')}.`, hint: () => 'Use a relative name without .. and < > : " | ? *, and with no blank or full stop at its end.' },
  },
  'batch-in-progress': {
    zh: { sentence: (d) => `另一批次正在写这个文件夹${given(shown(d), '（进程 ', '）')}。`, hint: () => '请等它结束，或另选输出文件夹。' },
    en: { sentence: (d) => `Another batch is writing to this folder${given(shown(d), ' (process ', ')')}.`, hint: () => 'Wait for its end, or choose another output folder.' },
  },
  'journal-exists': {
    zh: { sentence: () => '这个文件夹里有先前批次的记录。', hint: () => '请加 --resume 接着做（已完成且未改动的不重做），或另选输出文件夹。' },
    en: { sentence: () => 'The folder holds the journal of an earlier batch.', hint: () => 'Add --resume to go on with it (what is done and unchanged is not done again), or choose another output folder.' },
  },
  'journal-damaged': {
    zh: { sentence: (d) => `批次记录中有${given(shown(d), ' ', ' ')}行读不出，相应的报告重新生成。` },
    en: { sentence: (d) => `Lines of the batch's journal cannot be read${given(shown(d), ': ')}; their reports are made anew.` },
  },
  'rendering-failed': {
    zh: { sentence: (d) => `这份报告没有做完${given(words(d, failures, 'zh'), '：')}${given(fact(d, 'message'), '（', '）')}。`, hint: () => '其余报告不受影响；请检查这份文件，再用 --resume 重试。' },
    en: { sentence: (d) => `The report was not finished${given(words(d, failures, 'en'), ': ')}${given(fact(d, 'message'), ' (', ')')}.`, hint: () => 'The others are not affected; look at this file and try again with --resume.' },
  },
  'no-reports-found': {
    zh: { sentence: (d) => `没有找到报告文件${given(shown(d), '：')}。`, hint: (d) => given(d.expected, '可读的文件：', '。') },
    en: { sentence: (d) => `No report was found${given(shown(d), ': ')}.`, hint: (d) => given(d.expected, 'Files that are read: ', '.') },
  },
  'list-column-missing': {
    zh: { sentence: () => '清单里没有文件名一栏。', hint: (d) => given(d.expected, '首行请写栏目名，文件一栏可写：', '。') },
    en: { sentence: () => 'The list has no column with the names of files.', hint: () => 'Name the columns in the first row: file, and if wanted name, output and profile.' },
  },
  'list-file-missing': {
    zh: { sentence: (d) => `清单的这一行没有文件名${given(shown(d), '（', '）')}，没有处理。`, hint: () => '请补上文件名，或删去这一行。' },
    en: { sentence: (d) => `A row of the list names no file${given(shown(d), ' (', ')')} and is passed over.`, hint: () => 'Add the file name, or delete the row.' },
  },
}) as const satisfies Readonly<Record<string, Message>>;
