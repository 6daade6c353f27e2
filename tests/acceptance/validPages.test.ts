/** The web pages against the HTML standard: browsers' parser mends nothing, and html-validate finds nothing; the same bytes twice. */
import { HtmlValidate } from 'html-validate';
import { exampleFiles, examplePage, waysOfWriting } from '../support/examplePages.js';
import { attributeOf, readPage } from '../support/htmlTree.js';

// `standard`: content models and attributes of the HTML standard; `a11y`: WCAG where it shows in the source.
const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'] });

const cases = Object.entries(exampleFiles).flatMap(([example, file]) => waysOfWriting.map(([name, options]) => [example, name, file, options] as const));

describe('the web pages', () => {
  it.each(cases)('are valid: %s, %s', async (_example, _name, file, options) => {
    const html = await examplePage(file, options);
    const { results } = validator.validateStringSync(html);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`))).toEqual([]);
    const { elements, faults } = readPage(html);
    expect(faults).toEqual([]);
    const ids = elements.flatMap((element) => attributeOf(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(cases)('are the same bytes twice: %s, %s', async (_example, _name, file, options) => {
    expect(await examplePage(file, options)).toBe(await examplePage(file, options));
  });

  it('html-validate runs: it finds a row outside a table', () => {
    expect(validator.validateStringSync('<!DOCTYPE html><html lang="zh"><head><title>a</title></head><body><div><tr></tr></div></body></html>').valid).toBe(false);
  });
});
