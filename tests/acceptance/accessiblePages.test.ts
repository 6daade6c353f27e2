/** The web pages in a browser: axe-core finds nothing, nothing is wider than a small screen, nothing is asked of the network. */
import { describeIf } from '../support/outsideTools.js';
import { hasChromium, inChromium } from '../support/chromium.js';
import type { Window } from '../support/chromium.js';
import { axeSource, exampleFiles, examplePage, waysOfWriting } from '../support/examplePages.js';

interface AxeResult {
  readonly violations: readonly string[];
  readonly undecided: readonly string[];
  readonly passed: readonly string[];
}

/** Every rule, those of good practice, too; told with the element at fault. */
const runAxe = `axe.run(document, { resultTypes: ['violations', 'incomplete', 'passes'] }).then(({ violations, incomplete, passes }) => {
  const isSpanning = ([selector]) => { const { rowSpan = 1, colSpan = 1 } = document.querySelector(selector) || {}; return rowSpan > 1 || colSpan > 1; };
  const told = (rules) => rules.flatMap(({ id, nodes }) => nodes.map(({ html, target, failureSummary }) => id + (isSpanning(target) ? ' (spanning cell)' : '') + ': ' + html.slice(0, 200) + ' ' + (failureSummary || '').slice(0, 300)));
  return { violations: told(violations), undecided: told(incomplete), passed: passes.map(({ id }) => id) };
})`;

async function axe(window: Window): Promise<AxeResult> {
  await window.evaluate(`${axeSource()};0`);
  return (await window.evaluate(runAxe)) as AxeResult;
}

/** axe-core cannot tell what lies behind a cell that reaches over several rows; the colours of all cells are compared by a rule of our own. */
const isSpanningCell = (told: string): boolean => told.startsWith('color-contrast (spanning cell): ');

/** Nor can it tell what lies behind the labels of a chart; their colours are compared likewise. */
const isChartLabel = (told: string): boolean => /^color-contrast: <text [^>]*text-anchor=/.test(told);

/** Colours of the labels of charts and of the ground they stand on. */
const chartColours = `[...new Set([...document.querySelectorAll('.gongkai-chart text')].map((label) => getComputedStyle(label).fill + ' on ' + getComputedStyle(label.closest('svg')).backgroundColor))]`;

/** Colours of text and ground of every cell; a page's own must not stand behind our text. */
const cellColours = `[...new Set([...document.querySelectorAll('.gongkai-report th, .gongkai-report td')].map((cell) => getComputedStyle(cell).color + ' on ' + getComputedStyle(cell).backgroundColor))]`;

const cases = Object.entries(exampleFiles).flatMap(([example, file]) => waysOfWriting.map(([name, options]) => [example, name, file, options] as const));

/** What the page asked for beside itself; pictures written into it are none of it. */
const fetched = `performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.startsWith('data:'))`;

const frames = `[...document.querySelectorAll('.gongkai-table-scroll')].map((frame) => { frame.focus(); return { isWide: frame.scrollWidth > frame.clientWidth, hasFocus: document.activeElement === frame }; })`;

interface Frame {
  readonly isWide: boolean;
  readonly hasFocus: boolean;
}

describeIf(hasChromium())('the web pages in Chromium', () => {
  it('axe-core runs: it finds a picture without alternative text', async () => {
    await inChromium(async (window) => {
      await window.show('<!DOCTYPE html><html lang="zh-CN"><head><title>一</title></head><body><main><h1>一</h1><img src="data:image/png;base64,AA"></main></body></html>', { width: 1000 });
      expect((await axe(window)).violations.join()).toContain('image-alt');
    });
  });

  it('a whole page runs no script, even one put into it later', async () => {
    const addScript = `(() => { const script = document.createElement('script'); script.textContent = 'document.documentElement.lang = "xx"'; document.body.append(script); return document.documentElement.lang; })()`;
    await inChromium(async (window) => {
      // A portal's page without a policy of its own first: there it would run.
      await window.show(await examplePage(exampleFiles.city, { fragment: true }), { width: 1000 });
      expect(await window.evaluate(addScript)).toBe('xx');
      await window.show(await examplePage(exampleFiles.city, {}), { width: 1000 });
      expect(await window.evaluate(addScript)).toBe('zh-CN');
    });
  });

  it.each(cases)('pass axe-core, fit a small screen and fetch nothing: %s, %s', async (_example, _name, file, options) => {
    const html = await examplePage(file, options);
    await inChromium(async (window) => {
      // 320 pixels are a small telephone, and a window of 1280 at 400 % (WCAG 2.1, 1.4.10).
      for (const width of [1000, 320]) {
        await window.show(html, { width });
        const { violations, undecided, passed } = await axe(window);
        expect({ width, violations, undecided: undecided.filter((told) => !isSpanningCell(told) && !isChartLabel(told)) }).toEqual({ width, violations: [], undecided: [] });
        expect(await window.evaluate(cellColours)).toEqual(['rgb(0, 0, 0) on rgb(255, 255, 255)']);
        expect(await window.evaluate(chartColours)).toEqual(html.includes('<svg') ? ['rgb(0, 0, 0) on rgb(255, 255, 255)'] : []);
        expect(passed).toEqual(expect.arrayContaining(['td-headers-attr', 'th-has-data-cells', 'color-contrast', 'heading-order']));
        expect(await window.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true);
      }
      // Wide tables move in frames of their own, which the keyboard reaches.
      const tables = (await window.evaluate(frames)) as readonly Frame[];
      expect(tables.filter(({ isWide }) => isWide).length).toBeGreaterThanOrEqual(2);
      expect(tables.every(({ hasFocus }) => hasFocus)).toBe(true);
      expect(await window.evaluate(fetched)).toEqual([]);
      expect(await window.evaluate('[...document.images].every((image) => image.complete && image.naturalWidth > 0)')).toBe(true);
    });
  });
});
