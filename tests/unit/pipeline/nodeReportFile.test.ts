import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeDiagnostic } from '../../../src/diagnostics/describe.js';
import { readReportFile } from '../../../src/pipeline/nodeReportFile.js';
import { validInput } from '../../support/validReport.js';

describe('pictures of a report file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-pictures-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function findingsWith(image: string): Promise<readonly string[]> {
    const input = validInput('2021');
    const file = join(folder, 'report.json');
    writeFileSync(file, JSON.stringify({ ...input, sections: { ...(input['sections'] as object), overview: ['公开。', { image, alternativeText: '图' }] } }));
    const { diagnostics } = await readReportFile(file);
    return diagnostics.filter(({ code }) => code === 'image-unreadable').flatMap((finding) => [describeDiagnostic(finding), describeDiagnostic(finding, 'en')]);
  }

  it('that are not there are told, in either language', async () => {
    const [chinese, english] = await findingsWith('none.png');
    expect(chinese).toContain('none.png（找不到或无法读取）');
    expect(english).toMatch(/The picture cannot be used: none\.png \([^\p{Script=Han}]+\)\./u);
  });

  it('that are no pictures are told, in either language', async () => {
    writeFileSync(join(folder, 'text.png'), 'no picture');
    const [chinese, english] = await findingsWith('text.png');
    expect(chinese).toContain('text.png（不是 PNG 或 JPEG 图片）');
    expect(english).toMatch(/The picture cannot be used: text\.png \([^\p{Script=Han}]+\)\./u);
  });
});
