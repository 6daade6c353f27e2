/** A headless Chromium that shows a page, is asked about it, and prints it; spoken to over its debugging pipe, without the network. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { hasTools } from './outsideTools.js';

/** What the DevTools protocol answers. */
type Answer = Readonly<Record<string, unknown>>;

/** A window with a page in it. */
export interface Window {
  /** Shows a text as a page; sizes in CSS pixels. */
  readonly show: (html: string, view?: { readonly width: number; readonly height?: number; readonly media?: 'screen' | 'print' }) => Promise<void>;
  /** Runs an expression in the page, waits for its promise, and gives its value. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly screenshot: () => Promise<Buffer>;
  /** The page printed on the paper it asks for. */
  readonly pdf: () => Promise<Buffer>;
}

const program = process.env['GONGKAI_CHROMIUM'] ?? 'chromium';

/** Whether Chromium is there; says so loudly when not, and throws under CI. */
export function hasChromium(): boolean {
  return hasTools(program);
}

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--remote-debugging-pipe'];

/** A running Chromium: commands go out, answers come back by their number. */
function start(): { readonly send: (method: string, parameters?: Answer, session?: string) => Promise<Answer>; readonly close: () => Promise<void> } {
  const profile = mkdtempSync(join(tmpdir(), 'gongkai-chromium-'));
  const child = spawn(program, [...flags, `--user-data-dir=${profile}`], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const [toBrowser, fromBrowser] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  const waiting = new Map<number, { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }>();
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  void ended.then(() => waiting.forEach(({ reject }) => reject(new Error(`${program} ended`))));
  let last = 0;
  let received = '';
  fromBrowser.setEncoding('utf8').on('data', (text: string) => {
    const messages = (received + text).split('\0');
    received = messages.pop()!;
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message) as { id?: number; result?: Answer; error?: { message: string } };
      const asked = id === undefined ? undefined : waiting.get(id);
      if (error) asked?.reject(new Error(error.message));
      else asked?.resolve(result ?? {});
      if (id !== undefined) waiting.delete(id);
    }
  });
  const send = (method: string, params: Answer = {}, sessionId?: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      waiting.set((last += 1), { resolve, reject });
      toBrowser.write(`${JSON.stringify({ id: last, method, params, ...(sessionId && { sessionId }) })}\0`);
    });
  const close = async (): Promise<void> => {
    await send('Browser.close').catch(() => child.kill());
    await ended;
    rmSync(profile, { recursive: true, force: true });
  };
  return { send, close };
}

/**
 * Opens Chromium with one window, and closes it when the work is done.
 *
 * @throws whatever the work throws, and Error when an expression in the page does.
 */
export async function inChromium<Result>(work: (window: Window) => Promise<Result>): Promise<Result> {
  const { send, close } = start();
  try {
    const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
    const ask = (method: string, parameters?: Answer): Promise<Answer> => send(method, parameters, sessionId as string);
    const { frameTree } = (await ask('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
    return await work({
      show: async (html, { width, height = 800 } = { width: 1000 }) => {
        await ask('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
        await ask('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
      },
      evaluate: async (expression) => {
        const { result, exceptionDetails } = await ask('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
        if (exceptionDetails) throw new Error(`In the page: ${JSON.stringify(exceptionDetails).slice(0, 800)}`);
        return (result as { value?: unknown }).value;
      },
      screenshot: async () => Buffer.from((await ask('Page.captureScreenshot', { captureBeyondViewport: true })).data as string, 'base64'),
      pdf: async () => Buffer.from((await ask('Page.printToPDF', { preferCSSPageSize: true, printBackground: true })).data as string, 'base64'),
    });
  } finally {
    await close();
  }
}
