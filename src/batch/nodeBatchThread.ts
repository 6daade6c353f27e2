/** What a thread of a batch runs; started by `nodeThreadPool.ts`. Faces and stylesheet are read once, before the first report comes. */
import { workerData } from 'node:worker_threads';
import { hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { loadFontSet } from '../fonts/nodeFontSource.js';
import { defaultFormats, isDrawnFromPages } from '../pipeline/formats.js';
import { readProfile } from '../pipeline/nodeProfile.js';
import { sha256Of } from './nodeOwnFiles.js';
import { renderTask } from './nodeRenderTask.js';
import type { ThreadLook } from './nodeRenderTask.js';
import type { ThreadAnswer, ThreadSetting, ThreadTask } from './threadTask.js';

async function prepare({ render, profile, fonts }: ThreadSetting): Promise<{ readonly look: ThreadLook; readonly diagnostics: readonly Diagnostic[] }> {
  const faces = (render.formats ?? defaultFormats).some(isDrawnFromPages) ? await loadFontSet(fonts) : undefined;
  const read = profile === undefined ? undefined : await readProfile(profile);
  const options = { ...(faces?.fontSet && { fontSet: faces.fontSet }), ...(read?.stylesheet && { stylesheet: read.stylesheet }) };
  const fingerprint = sha256Of(JSON.stringify([[...(faces?.fontSet?.faces.keys() ?? [])], read?.stylesheet ?? null]));
  return { look: { options, fingerprint }, diagnostics: [...(faces?.diagnostics ?? []), ...(read?.diagnostics ?? [])] };
}

const setting = workerData as ThreadSetting | undefined;
const prepared = setting && prepare(setting);

/** Does one task; called by the pool. */
export default async function run(task: ThreadTask): Promise<ThreadAnswer> {
  const { look, diagnostics } = await prepared!;
  if (task.type === 'prepare') return { diagnostics };
  return hasErrors(diagnostics) ? { diagnostics } : renderTask(task, setting!, look);
}
