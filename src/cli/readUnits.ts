import type { ReportFileLimits } from '../pipeline/fileLimits.js';
import { readReportFile } from '../pipeline/nodeReportFile.js';
import type { RollUpUnit } from '../rollup/rolledUp.js';
import type { Output } from './output.js';

/** From how many files on reading them is told, and how often. */
const manyFiles = 20;

/** Reads units' reports one after the other; of many, it is told how far that is. */
export async function readUnits(files: readonly string[], { finding, language }: Output, limits: ReportFileLimits = {}): Promise<readonly RollUpUnit[]> {
  const units: RollUpUnit[] = [];
  for (const file of files) {
    const { report, diagnostics, placeOf } = await readReportFile(file, { limits });
    units.push({ file, diagnostics, placeOf, ...(report && { report }) });
    if (files.length >= manyFiles && (units.length % manyFiles === 0 || units.length === files.length)) {
      finding(language === 'zh' ? `已读 ${units.length}/${files.length} 个文件` : `${units.length} of ${files.length} files read`);
    }
  }
  return units;
}
