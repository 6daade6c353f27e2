// libxml2-wasm is an ES module with top-level await, which the test runner cannot load; a worker can.
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

xmlRegisterFsInputProviders();
const validators = new Map();

function validatorOf(schema) {
  if (!validators.has(schema)) {
    const document = XmlDocument.fromBuffer(readFileSync(schema), { url: schema });
    validators.set(schema, XsdValidator.fromDoc(document));
  }
  return validators.get(schema);
}

/** Gives the first fault of one part, or undefined. */
function faultOf({ source, processed, schema }) {
  try {
    XmlDocument.fromBuffer(source).dispose();
    if (!schema) return undefined;
    const document = XmlDocument.fromString(processed);
    try {
      validatorOf(schema).validate(document);
    } finally {
      document.dispose();
    }
    return undefined;
  } catch (error) {
    return String(error.message).trim();
  }
}

parentPort.on('message', ({ id, checks }) => parentPort.postMessage({ id, faults: checks.map(faultOf) }));
