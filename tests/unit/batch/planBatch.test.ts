import type { BatchInput } from '../../../src/batch/batch.js';
import { planBatch } from '../../../src/batch/planBatch.js';

const plan = (inputs: readonly BatchInput[], isInput: (name: string) => boolean = () => false) =>
  planBatch(inputs, isInput, ['docx', 'pdf']).map(({ output, diagnostics }) => [output, ...diagnostics.map(({ code, actual, place }) => [code, actual, place?.file, place?.line])]);

describe('the plan of a batch', () => {
  it('keeps folders and takes the ending away', () => expect(plan([{ file: 'in/甲/a.yaml', name: '甲/a.yaml' }, { file: 'in/乙/a.yaml', name: '乙/a.yaml' }])).toEqual([['甲/a'], ['乙/a']]));

  it('refuses every input that would write the files of another, whatever the case', () => {
    expect(plan([{ file: 'a.yaml' }, { file: 'b.yaml' }, { file: 'A.docx' }])).toEqual([['a', ['output-clash', 'a.yaml', 'a.yaml', undefined]], ['b'], ['A', ['output-clash', 'A.docx', 'A.docx', undefined]]]);
  });

  it('names the row of the list', () => {
    const place = { file: 'list.csv', line: 3 };
    expect(plan([{ file: 'a.yaml', output: 'x' }, { file: 'b.yaml', output: 'x', place }])[1]).toEqual(['x', ['output-clash', 'b.yaml', 'list.csv', 3]]);
  });

  it.each(['../x', '/x', 'a//b', 'C:x', 'a\\b', 'a?', 'con', 'x.'])('does not take %j as a name to write', (output) => {
    expect(plan([{ file: 'a.yaml', output }])[0]).toContainEqual(['output-name-unfit', output, 'a.yaml', undefined]);
  });

  it('writes over no input', () => {
    expect(plan([{ file: 'out/a.yaml', name: 'a.yaml' }], (name) => name === 'a.docx')).toEqual([['a', ['output-clash', 'a.docx', 'a.yaml', undefined]]]);
  });

  it('leads out of the folder for no name', () => {
    for (const file of ['../../x.yaml', '/etc/x.yaml', 'C:\\x.yaml', './y.yaml', 'a/../../z.yaml']) expect(plan([{ file }])[0]![0]).not.toMatch(/^\/|(^|\/)\.\.?(\/|$)|\\|:/);
  });
});
