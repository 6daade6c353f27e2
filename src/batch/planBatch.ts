import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { BatchInput } from './batch.js';
import { nameKey, outputName, outputNameOf } from './outputName.js';

/** An input with its names, and what keeps it from being rendered. */
export interface PlannedInput {
  readonly input: BatchInput;
  readonly name: string;
  /** Below the output folder, without ending. */
  readonly output: string;
  /** Errors; empty: it is rendered. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A name that a list gives must be one as it is: nothing of it is changed in silence. */
function outputFault(output: string): string | undefined {
  const parts = output.split('/');
  if (/^[A-Za-z]:|\\/.test(output) || parts.some((part) => part === '' || part === '.' || part === '..')) return 'outside';
  return outputName(output) === output.normalize('NFC') ? undefined : 'unsafe';
}

function named(input: BatchInput): PlannedInput {
  const name = (input.name ?? input.file).replaceAll('\\', '/');
  const place = { place: input.place ?? { file: name } };
  if (input.output === undefined) return { input, name, output: outputNameOf(name.replace(/^(?:[A-Za-z]:)?\/+/, '').replace(/(^|\/)\.{1,2}(?=\/)/g, '$1_')), diagnostics: [] };
  const reason = outputFault(input.output);
  const output = outputName(input.output);
  return { input, name, output, diagnostics: reason === undefined ? [] : [diagnostic('output-name-unfit', [], { actual: input.output, details: { reason }, ...place })] };
}

/** Of inputs by some key, those that share it with another: for each the first other one. */
function sharing(inputs: readonly PlannedInput[], keyOf: (input: PlannedInput) => string): ReadonlyMap<PlannedInput, PlannedInput> {
  const first = new Map<string, PlannedInput>();
  const others = new Map<PlannedInput, PlannedInput>();
  for (const input of inputs) {
    const key = keyOf(input);
    const before = first.get(key);
    if (!before) first.set(key, input);
    else {
      others.set(input, before);
      if (!others.has(before)) others.set(before, input);
    }
  }
  return others;
}

/**
 * Gives each input of a batch its name and the names of its files.
 *
 * Inputs that would write the same file are all refused, since none of them is the right one by itself: whether it is the same is judged
 * as Windows and macOS do, whatever the case of letters. Findings: `output-clash`, `output-name-unfit`.
 * @param isInput tells whether a name below the output folder is one of the inputs' files, which nothing may be written over.
 */
export function planBatch(inputs: readonly BatchInput[], isInput: (name: string) => boolean, endings: readonly string[]): readonly PlannedInput[] {
  const planned = inputs.map(named);
  const sameOutput = sharing(planned, ({ output }) => nameKey(output));
  const sameName = sharing(planned, ({ name }) => name);
  return planned.map((one) => {
    const other = sameOutput.get(one) ?? sameName.get(one);
    const place = { place: one.input.place ?? { file: one.name } };
    const clash = other ? [diagnostic('output-clash', [], { expected: other.name, actual: one.name, ...place })] : [];
    const overwritten = endings.map((ending) => `${one.output}.${ending}`).filter(isInput);
    const over = overwritten.map((name) => diagnostic('output-clash', [], { actual: name, details: { reason: 'overInput' }, ...place }));
    return clash.length + over.length === 0 ? one : { ...one, diagnostics: [...one.diagnostics, ...clash, ...over] };
  });
}
