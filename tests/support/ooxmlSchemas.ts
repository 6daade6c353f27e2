import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';

/** One part to be judged: its bytes for well-formedness, its text without extensions against a schema. */
export interface SchemaCheck {
  readonly source: Uint8Array;
  readonly processed: string;
  /** Path of an XSD; absent: well-formedness alone. */
  readonly schema?: string;
}

/** Schemas by the namespace of a part's root element; paths below the folder GONGKAI_SCHEMAS. */
const schemaFiles: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'ooxml/ISO-IEC29500-4_2016/wml.xsd',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'ooxml/ISO-IEC29500-4_2016/sml.xsd',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'ooxml/ISO-IEC29500-4_2016/dml-chart.xsd',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'ooxml/ISO-IEC29500-4_2016/dml-main.xsd',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties': 'ooxml/ISO-IEC29500-4_2016/shared-documentPropertiesExtended.xsd',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': 'ooxml/ISO-IEC29500-4_2016/shared-documentPropertiesCustom.xsd',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'opc/opc-contentTypes.xsd',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'opc/opc-relationships.xsd',
};

/**
 * Says whether the schemas are there. Where they are not it warns, loudly; on a CI machine it throws.
 */
export function ooxmlSchemasAreReady(): boolean {
  const folder = process.env['GONGKAI_SCHEMAS'];
  if (folder && existsSync(join(folder, 'ooxml'))) return true;
  if (process.env['CI']) throw new Error('GONGKAI_SCHEMAS must name the folder of the OOXML schemas on CI');
  console.warn('SKIPPED: validation against the OOXML schemas; GONGKAI_SCHEMAS does not name their folder');
  return false;
}

/** Gives the schema of parts whose root is in this namespace; undefined when there is none. */
export function schemaOf(namespace: string): string | undefined {
  const file = schemaFiles[namespace];
  return file && join(process.env['GONGKAI_SCHEMAS'] ?? '', file);
}

let worker: Worker | undefined;
let lastId = 0;

/** Starts the worker once; a fault of the worker itself stops the test run rather than a single answer. */
function startWorker(): Worker {
  const started = new Worker(resolve('tests/support/ooxmlSchemaWorker.mjs'));
  started.setMaxListeners(0);
  return started;
}

/**
 * Judges parts in a worker that keeps its compiled schemas between calls.
 *
 * @returns for each part its first fault, or undefined.
 */
export function checkAgainstSchemas(checks: readonly SchemaCheck[]): Promise<readonly (string | undefined)[]> {
  worker ??= startWorker();
  const thread = worker;
  lastId += 1;
  const id = lastId;
  return new Promise((answer) => {
    const listen = (message: { readonly id: number; readonly faults: readonly (string | undefined)[] }) => {
      if (message.id !== id) return;
      thread.off('message', listen);
      thread.unref();
      answer(message.faults);
    };
    thread.ref();
    thread.on('message', listen);
    thread.postMessage({ id, checks });
  });
}
