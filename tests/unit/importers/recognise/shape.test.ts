/** Whatever a document holds, what is read out of it has the shape of a report's input. */
import fc from 'fast-check';
import { readData } from '../../../../src/importers/readData.js';
import { readHtml } from '../../../../src/importers/html/readHtml.js';
import { importFound } from '../../../../src/importers/recognise/importFound.js';
import { writeReport } from '../../../../src/importers/writeReport.js';
import { parseReport } from '../../../../src/model/parseReport.js';

const title = '<h1>某局2024年政府信息公开工作年度报告</h1>';
const sections = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项'];

const pieces = [
  '<p>全年公开信息12条。</p>', '<p>（一）公开。情况良好。</p>', '<p>（二）</p>', '<p>1.</p>', '<p>（1）甲：乙</p>', '<p>　</p>', '<p>表1 渠道</p>', '<p>单位：件</p>', '<p>注：无</p>', '<p>图1 数量</p>',
  '<table><tr><td>甲<td colspan=3>1<tr><td rowspan=9>乙<td>&nbsp;</table>', '<table></table>', '<table><tr></tr></table>', '<table><tr><td><img src="a.png"><td>2</table>', '<table><tr><th>行政复议</th><th colspan=2>行政诉讼</th></tr><tr><td>5<td>6<td>7</table>',
  '<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数<tr><td>规章<td>1<td>２<td>/</table>', '<img src="data:image/png;base64,iVBORw0KGgoA" alt=" ">', '<p>某局</p>', '<p>2025年2月30日</p>', '<p>2025年1月20日</p>', '<p>&#7;&#x202e;a&#9;b</p>', '<p>a\u2028b</p>', '<ol><li>甲<li>乙</ol>', '<h4>小标题</h4>', '<p>如对本报告有疑问，请与某局联系（电话：1，传真：）。</p>', '<p>"：#- ~</p>', '<p>- 甲</p>', '<p>null</p>', '<p>007</p>',
];

describe('what is read out of a page of anything', () => {
  it('has the shape of a report’s input, and is the same when written as a data file and read again', () => {
    const body = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.tuple(body, body, body, body, body, body, body), ([head, ...bodies]) => {
        const page = title + head + sections.map((heading, index) => `<p>${heading}</p>${bodies[index]!}`).join('');
        const { value } = importFound(readHtml(page));
        const parsed = parseReport(value);
        expect(parsed.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        const again = readData(writeReport(value as Readonly<Record<string, unknown>>), 'a.yaml');
        expect(again.diagnostics).toEqual([]);
        expect(parseReport(again.value).report).toEqual(parsed.report);
      }),
      { numRuns: Number(process.env['GONGKAI_RUNS'] ?? 30), endOnFailure: true },
    );
  });
});
