import { parseReport } from '../../../src/model/parseReport.js';
import type { ReportInput, ReportInputOf } from '../../../src/model/reportInput.js';

// This file is a test by being compiled (`npm run types`): every literal must pass, every marked line must not.

type Applications = ReportInputOf<'2021'>['sections']['applications']['table'];
type Review = ReportInputOf<'2021'>['sections']['reviewAndLitigation']['table'];

const row = [0, 0, 0, 0, 0, 0] as const;
const refused = {
  stateSecrets: row, forbiddenByLaw: row, securityAndStability: row, thirdPartyRights: row, internalAffairs: row, processInformation: row, enforcementFiles: row, administrativeEnquiries: row,
};
const unavailable = { notHeld: row, toBeCreated: row, stillUnclear: row };
const notProcessed = { complaints: row, repeated: row, publications: row, excessive: row, confirmation: row };

const applications: Applications = {
  received: [58, 7, 0, 0, 1, 0, 66],
  carriedIn: { naturalPersons: 0, businesses: null, researchInstitutions: '/', publicWelfareOrganisations: 0, legalServiceOrganisations: 0, others: 0 },
  results: { granted: [58, 7, 0, 0, 1, 0], partlyGranted: row, refused, unavailable, notProcessed, otherHandling: { notCorrected: row, feeNotPaid: row, other: row } },
  carriedForward: [0, null, '/', 0, 0, 0, 0],
};

const review: Review = { review: [0, 0, 0, 0], litigation: { direct: [0, 0, 0, 0, 0], afterReview: { upheld: 0, corrected: 0, other: 0, pending: 0 } } };

const input2021 = {
  organisation: '某县人民政府办公室',
  year: 2024,
  sections: {
    overview: ['第一段。', { heading: '主动公开', level: 2, text: '如下。' }, { image: 'a.png', alternativeText: '图' }, { table: { rows: [['a', { text: 1, rowSpan: 1 }]] } }],
    proactiveDisclosure: { table: { rules: [0, 0, 0], normativeDocuments: { issued: 1, repealed: 0, inForce: 1 }, licensing: [0], penalties: [0], compulsoryMeasures: { decisions: 0 }, charges: ['75.9260'] } },
    applications: { before: '如下。', table: applications },
    reviewAndLitigation: { table: review },
    problemsAndImprovements: { title: '问题', content: '无。' },
    otherMatters: '无。',
  },
} satisfies ReportInputOf<'2021'>;

const table2019: ReportInputOf<'2019'>['sections']['proactiveDisclosure']['table'] = {
  rules: [0, 0, 0], normativeDocuments: [0, 0, 0], licensing: [0, '0/0', 0], otherServices: [0, '-3', 0],
  penalties: [0, 0, 0], compulsoryMeasures: [0, 0, 0], charges: [0, '+1036'], procurement: { items: 0, amount: '70487元' },
};

const input2019: ReportInput = {
  ...input2021,
  year: 2020,
  sections: {
    ...input2021.sections,
    proactiveDisclosure: { table: table2019 },
    applications: { table: { ...applications, results: { ...applications.results, otherHandling: row } } },
  },
};

describe('the types of input, derived from the forms,', () => {
  it('take what parseReport takes', () => {
    expect(parseReport(input2021).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(parseReport(input2019).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('refuse what parseReport refuses', () => {
    // @ts-expect-error five values for the six or seven of a row
    const short: Applications = { ...applications, received: [1, 2, 3, 4, 5] };
    // @ts-expect-error eight values for seven
    const long: Applications = { ...applications, received: [1, 2, 3, 4, 5, 6, 7, 8] };
    // @ts-expect-error a column is missing
    const hole: Applications = { ...applications, received: { naturalPersons: 1 } };
    // @ts-expect-error a key is mistyped
    const mistyped: Review = { ...review, reveiw: [0, 0, 0, 0] };
    // @ts-expect-error a row of the other edition
    const otherEdition: Applications = { ...applications, results: { ...applications.results, otherHandling: row } };
    // @ts-expect-error a truth value is no cell
    const noCell: Review = { ...review, review: [0, 0, 0, true] };
    // @ts-expect-error the group has no list form
    const listOfGroups: Review = { ...review, litigation: [[0, 0, 0, 0], [0, 0, 0, 0]] };
    const findings = (key: string, table: unknown) => parseReport({ ...input2021, sections: { ...input2021.sections, [key]: { table } } }).diagnostics.map(({ code }) => code);
    expect([short, long, hole, otherEdition].map((table) => findings('applications', table)[0])).toEqual(['wrong-length', 'wrong-length', 'missing-cell', 'wrong-type']);
    expect([mistyped, noCell, listOfGroups].map((table) => findings('reviewAndLitigation', table)[0])).toEqual(['unknown-key', 'wrong-type', 'wrong-type']);
  });
});
