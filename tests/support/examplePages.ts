/** The examples as web pages, whole, as pieces in a page of a portal, and with styles on every element. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeReport } from '../../src/compose/composeReport.js';
import type { Document, Images } from '../../src/document/nodes.js';
import { readReportFile } from '../../src/pipeline/nodeReportFile.js';
import { renderHtml } from '../../src/renderers/html/renderHtml.js';
import type { HtmlOptions } from '../../src/renderers/html/renderHtml.js';
import { gbt9704 } from '../../src/stylesheet/gbt9704.js';
import { resolveStylesheet } from '../../src/stylesheet/resolve.js';
import { chartsData, cityData, root, seedData } from './commandLine.js';

export const sheet = resolveStylesheet(gbt9704);

export const exampleFiles = { seed: seedData, city: cityData, 'under a cover': join(root, 'examples/data/yunzhang-2025-cover.yaml'), 'with charts': chartsData } as const;

/** An example as a document, with its pictures. */
export async function exampleDocument(file: string): Promise<{ readonly document: Document; readonly images: Images }> {
  const { report, images } = await readReportFile(file);
  if (!report) throw new Error(`No report in ${file}`);
  return { document: composeReport(report), images };
}

/** A portal's page with a piece pasted into its article: headings of its own above, rules for plain elements. */
export function portalWith(fragment: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>政府信息公开年报</title>
<style>body{font-family:sans-serif;color:#333}h2{color:#c00;border-bottom:2px solid #c00}table td,table th{padding:0;text-align:left}p{margin:1em 0}</style></head>
<body><header><a href="#main">首页</a></header><main id="main"><h1>政府信息公开年报</h1>
${fragment}</main></body></html>`;
}

/** The ways a page is written that people are given. */
export const waysOfWriting: readonly (readonly [name: string, options: HtmlOptions])[] = [
  ['whole', {}],
  ['whole with links', { links: true }],
  ['fragment', { fragment: true, headingLevel: 2 }],
  ['fragment with styles on its elements', { fragment: true, headingLevel: 2, styles: 'inline', links: true }],
];

/** An example written one of these ways, as a page that a browser shows. */
export async function examplePage(file: string, options: HtmlOptions): Promise<string> {
  const { document, images } = await exampleDocument(file);
  const html = renderHtml(document, sheet, images, options);
  return options.fragment ? portalWith(html) : html;
}

/** The source of axe-core, to be run in a page. */
export const axeSource = (): string => readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
