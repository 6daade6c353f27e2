/** What kind of organ reports, as far as its name says. */

const township = /(?:镇|乡|民族乡|苏木)人民政府(?:办公室)?$|街道(?:办事处)?$|街道办$/u;

/** A name beginning like 某省某市 may go on with the county; 自治区, 开发区 and other areas are no districts. */
const county = /(?<!市辖)县|(?<!自治|开发|工业|示范|管理|园|新|景|库|灌|地|牧|林|矿|港|税|合作|试验|社)区(?=人民政府|[^区]{0,16}(?:局|委员会|委|办公室|中心|大队|支队)$)|旗(?=人民政府|.{0,16}(?:局|委员会|委|办公室)$)/u;

/** `township`: towns and streets. `county`: a county or district and its departments. Absent: higher, or not told by the name. */
export type OrganLevel = 'township' | 'county';

/**
 * Tells the level of an organ by its name; undefined when the name leaves it open, as that of a city does.
 *
 * @example
 * organLevel('兴国县人民政府办公室') //=> 'county'
 * organLevel('广西壮族自治区人民政府') //=> undefined
 */
export function organLevel(organisation: string): OrganLevel | undefined {
  const name = organisation.replace(/\s+/gu, '');
  if (township.test(name)) return 'township';
  return county.test(name) ? 'county' : undefined;
}

/**
 * Says whether a government reports, and not its office or a department.
 *
 * @example
 * isGovernment('澄岚市人民政府') //=> true
 * isGovernment('兴国县人民政府办公室') //=> false
 */
export function isGovernment(organisation: string): boolean {
  return /人民政府$/u.test(organisation.trim());
}

/**
 * Says whether a department of a government reports (条例第四十九条 gives it until 31 January).
 *
 * @example
 * isDepartment('澄岚市教育局') //=> true
 * isDepartment('澄岚市人民政府办公室') //=> false
 */
export function isDepartment(organisation: string): boolean {
  return /(?:局|厅|委员会|委)$/u.test(organisation.trim());
}
