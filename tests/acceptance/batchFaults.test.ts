/** Threads that end, hang or eat memory, disks that are full: each is the finding of one report, and the others are made. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, organOf } from '../support/batchFolders.js';
import { gongkai, newFolder, root } from '../support/commandLine.js';
import { unitInput } from '../support/units.js';

const hostile = { NODE_OPTIONS: `--require ${join(root, 'tests/support/hostileThread.cjs')}` };
const good = ['一', '二', '三', '四', '五', '六'].map((name) => `好${name}`);

function inputOf(names: readonly string[]): string {
  const folder = newFolder();
  names.forEach((name, index) => writeFileSync(join(folder, `${name}.json`), JSON.stringify(unitInput(organOf(index)))));
  return folder;
}

function outcomes(folder: string): Readonly<Record<string, unknown>> {
  const { reports } = JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8')) as { reports: { file: string; status: string; findings: { code: string; message: string }[] }[] };
  return Object.fromEntries(reports.map(({ file, status, findings }) => [file.replace('.json', ''), [status, ...findings.map(({ message }) => message)].join(' ')]));
}

describe('a batch in which threads fail', () => {
  it.each([1, 2])('with %d threads loses the reports they failed at and no other; a resumed one tries them again', (jobs) => {
    const bad = ['进程退出', '耗尽内存', '死循环', '永不返回', '旁路异常', '磁盘已满'];
    const [input, output] = [inputOf([...bad, ...good]), newFolder()];
    const words = ['batch', input, '-o', output, '--format', 'html', '--jobs', String(jobs)];
    expect(gongkai([...words, '--time-limit', '8', '--memory-limit', '160'], hostile)).toMatchObject({ code: 1 });
    expect(outcomes(output)).toEqual({
      ...Object.fromEntries(good.map((name) => [name, 'written'])),
      进程退出: 'failed 这份报告没有做完：处理它的线程意外结束（Error: worker exited with code: 9）。',
      耗尽内存: 'failed 这份报告没有做完：占用的内存超过上限。',
      死循环: 'failed 这份报告没有做完：超过了每份报告的时限。',
      永不返回: 'failed 这份报告没有做完：超过了每份报告的时限。',
      旁路异常: 'failed 这份报告没有做完：处理它的线程意外结束（Error: stray in hostileThread.cjs）。',
      磁盘已满: 'failed 文件无法写入：磁盘已满。',
    });
    expect(Object.keys(filesBelow(output))).toEqual(['summary.csv', 'summary.json', ...good.map((name) => `${name}.html`)].sort());
    expect(gongkai([...words, '--resume']).stderr).toContain('已生成 12（其中 6 份先前已完成）');
    expect(filesBelow(output)).toEqual(filesBelow(wholeOf(input)));
  });

  function wholeOf(input: string): string {
    const folder = newFolder();
    expect(gongkai(['batch', input, '-o', folder, '--format', 'html'])).toMatchObject({ code: 0 });
    return folder;
  }
});

describe('a batch that cannot write', () => {
  it('a folder of its own tells so for the reports that go there', () => {
    const [input, output] = [newFolder(), newFolder()];
    mkdirSync(join(input, '甲县'));
    for (const name of ['甲县/a', 'b']) writeFileSync(join(input, `${name}.json`), JSON.stringify(unitInput(organOf(1))));
    writeFileSync(join(output, '甲县'), 'a file where a folder should be');
    expect(gongkai(['batch', input, '-o', output, '--format', 'html'])).toMatchObject({ code: 3 });
    expect(outcomes(output)).toEqual({ b: 'written', '甲县/a': expect.stringMatching(/^failed 文件无法写入/) });
  });

  it('its output folder says so at once', () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    expect(gongkai(['batch', inputOf(good), '-o', join(file, 'out')])).toMatchObject({ code: 3, stderr: expect.stringContaining('文件无法写入') });
  });

  it('without faces or with a wrong stylesheet begins nothing', () => {
    const output = newFolder();
    expect(gongkai(['batch', inputOf(good), '-o', output, '--profile', 'no-such-profile'])).toMatchObject({ code: 2 });
    expect(Object.keys(filesBelow(output))).toEqual([]);
  });
});
