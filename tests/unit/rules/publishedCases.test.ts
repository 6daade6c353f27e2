/** The rules on figures over cells of published reports: no false error, and the faults that were found by reading them. */
import { checkReport } from '../../../src/rules/checkReport.js';
import { reviewReport } from '../../../src/rules/reviewReport.js';
import { describeIf } from '../../support/outsideTools.js';
import { casesAreReady, publishedReports } from '../../support/publishedCases.js';

/** Rules on figures alone: the cases hold no text. */
const onFigures = ['R8', 'R10', 'R12', 'R28'];

describeIf(casesAreReady())('the cells of published reports', () => {
  const reports = casesAreReady() ? publishedReports() : new Map();
  const faults = [...reports].flatMap(([name, report]) => reviewReport(report).filter(({ rule }) => onFigures.includes(rule!)).map(({ rule, path }) => `${name} ${rule} ${path.slice(3).join('.')}`));

  it('are there', () => {
    expect(reports.size).toBeGreaterThan(9);
  });

  it('give no false error and no text that is not read', () => {
    const found = [...reports].flatMap(([name, report]) => checkReport(report).filter(({ code }) => code !== 'not-checkable').map(({ code, path }) => `${name} ${code} ${path.join('.')}`));
    expect(found).toEqual([]);
  });

  it('give the two decisions read as a stock, and no other warning', () => {
    expect(faults).toEqual(['14 R8 penalties.decisions', '15 R8 licensing.decisions']);
  });
});
