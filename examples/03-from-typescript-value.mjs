// A report as a plain value: no file, rows as lists or by column, totals computed.
// node examples/03-from-typescript-value.mjs [folder]
import { join } from 'node:path';
import { checkReport, describeDiagnostic, parseReport, renderReport, writeFiles } from 'gongkai';

const none = [0, 0, 0, 0, 0, 0];
const rows = (...keys) => Object.fromEntries(keys.map((key) => [key, none]));

const { report, diagnostics } = parseReport({
  organisation: '澄岚市云章区水务局',
  year: 2024,
  preface: '本报告根据《中华人民共和国政府信息公开条例》编制。',
  sections: {
    overview: ['本局全年主动公开政府信息128条。', { heading: '依申请公开情况。', text: '全年办理政府信息公开申请4件。' }],
    proactiveDisclosure: {
      table: { rules: [0, 0, 0], normativeDocuments: [1, 0, 6], licensing: [73], penalties: [5], compulsoryMeasures: [0], charges: ['75.9260'] },
    },
    applications: {
      table: {
        received: { naturalPersons: 3, businesses: 1, researchInstitutions: 0, publicWelfareOrganisations: 0, legalServiceOrganisations: 0, others: 0 },
        carriedIn: none,
        results: {
          granted: [2, 1, 0, 0, 0, 0], partlyGranted: none,
          refused: rows('stateSecrets', 'forbiddenByLaw', 'securityAndStability', 'thirdPartyRights', 'internalAffairs', 'processInformation', 'enforcementFiles', 'administrativeEnquiries'),
          unavailable: { notHeld: [1, 0, 0, 0, 0, 0], ...rows('toBeCreated', 'stillUnclear') },
          notProcessed: rows('complaints', 'repeated', 'publications', 'excessive', 'confirmation'),
          otherHandling: rows('notCorrected', 'feeNotPaid', 'other'),
        },
        carriedForward: none,
      },
    },
    reviewAndLitigation: { table: { review: [0, 0, 0, 0], litigation: { direct: [0, 0, 0, 0], afterReview: [0, 0, 0, 0] } } },
    problemsAndImprovements: '公开形式较为单一，将增加图表解读。',
    otherMatters: '本局全年未收取信息处理费。',
  },
});
for (const finding of [...diagnostics, ...(report ? checkReport(report) : [])]) console.error(describeDiagnostic(finding));
console.log('总计', report.sections.applications.table.received.total, report.sections.applications.table.results.total.total);
const { files } = await renderReport(report, { formats: ['docx'] });
await writeFiles([{ file: join(process.argv[2] ?? 'out', 'water-2024.docx'), bytes: files.docx }]);
