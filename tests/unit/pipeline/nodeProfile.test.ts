import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProfile } from '../../../src/pipeline/nodeProfile.js';
import { gbt33476 } from '../../../src/stylesheet/gbt33476.js';
import { gbt9704 } from '../../../src/stylesheet/gbt9704.js';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-profile-'));
const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

describe('the profile asked for', () => {
  it('is one of ours by its name', async () => {
    expect(await readProfile('gbt9704-2012')).toEqual({ stylesheet: gbt9704, diagnostics: [] });
    expect(await readProfile('gbt33476-2016')).toEqual({ stylesheet: gbt33476, diagnostics: [] });
  });

  it.each(['own.yaml', 'own.json'])('is one’s own in %s', async (name) => {
    const text = name.endsWith('json') ? '{ "profile": "gbt33476-2016", "page": { "linePitch": "28pt" } }' : 'profile: gbt33476-2016\npage: {linePitch: 28pt}\n';
    const { stylesheet, diagnostics } = await readProfile(write(name, text));
    expect(diagnostics).toEqual([]);
    expect(stylesheet?.page.linePitch.value).toBe('28pt');
    expect(stylesheet?.page.marginTop.value).toBe('34.58mm');
  });

  it('is refused with line and column of what is wrong: the key when it is unknown, else the value', async () => {
    const file = write('faulty.yaml', 'page:\n  pitch: 28pt\n  linePitch: [28pt]\n');
    const { stylesheet, diagnostics } = await readProfile(file);
    expect(stylesheet).toBeUndefined();
    expect(diagnostics.map(({ code, place }) => [code, place])).toEqual([
      ['unknown-key', { file, line: 2, column: 3 }],
      ['wrong-type', { file, line: 3, column: 14 }],
    ]);
  });

  it('that is neither a name nor a data file is told with what could be asked for', async () => {
    const [finding] = (await readProfile('gbt9704')).diagnostics;
    expect(finding).toMatchObject({ code: 'unsupported-format', actual: 'gbt9704', expected: 'gbt9704-2012 gbt33476-2016 office-practice .yaml .yml .json' });
  });

  it('in a file that is not there is told', async () => {
    expect((await readProfile(join(folder, 'none.yaml'))).diagnostics.map(({ code }) => code)).toEqual(['file-unreadable']);
  });
});
