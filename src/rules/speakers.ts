/** Who a sentence speaks of: the reporting organ as a whole, or somebody else. */

/** Words that name the reporting organ as a whole, whatever it is, or add nothing; taken off one by one. */
const ownWords = [
  '20\\d\\d年度?', '截止(?:20\\d\\d年|本年|当年|今年)?年?底', '年度内?', '全年度?', '年内', '本年度?内?', '今年以来', '今年', '当年', '一年来', '截至(?:20\\d\\d年|本年|当年|今年)?年?底',
  '全(?:系统|局|委|厅|院|校|处|办)', '(?:我|本)(?:局机关|局|委员会|委|厅|办公室|办|单位|机关|部门|处|中心|分局|支队|总队|大队|院|校|站|所|行政机关)',
  '行政机关', '共计', '一共', '总共', '累计', '总计', '合计', '共', '依法', '新', '实际', '已', '经', '均', '另外', '另', '有', '同时', '及时', '按规定', '加上', '加', '尚', '还',
];

/** Words for an area and all its organs, which are a government's own figures and no department's. */
const areaWords = ['(?:全|我|本)(?:省|市|县|区|州|盟|旗|镇|乡|街道办事处|街道办|街道|街)', '辖区内?', '各级', '政府机关', '政府系统', '政府'];

const anyWord = new RegExp(`^(?:${ownWords.join('|')})`, 'u');
const areaWord = new RegExp(`^(?:${areaWords.join('|')})`, 'u');

/** Governments, streets and committees of areas report on all organs of their area; a government's office may report on itself alone. */
const hasArea = /(?:政府|街道|街道办事处|管委会|管理委员会|镇|乡)$/u;

/** 在市委、市政府的坚强领导下: whose guidance, not whose figures. */
const guidance = /在[^，。；]{1,40}?(?:领导|指导|支持|关心|部署)下/gu;

/** Organs at the beginning of a clause: 市公安局, 其中，各镇. Words such as 局面, 委托, 中心工作 are none. */
const somebody =
  /(?:^|[，；：（）])(?:其中)?(?<name>[^，；：。（）\d]{0,30}?(?:局(?![面势部限])|委(?![托员派任])|厅|镇|乡(?!村)|街道|管委会|部门|单位|办公室|中心(?!工作|任务)|公司))/gu;

const withoutPeople = (name: string): string => name.replace(/人民/g, '');

/** The organ's name as it is and as it is shortened: 办公室 to 办, 委员会 to 委, a government or 办事处 to its area. */
function ownNames(organisation: string): readonly string[] {
  const own = withoutPeople(organisation);
  return [own, own.replace(/办公室$/u, '办'), own.replace(/委员会$/u, '委'), own.replace(/政府$/u, ''), own.replace(/办事处$/u, '')];
}

/** Takes the organ's own name, or the end of it (县政府办, 教育局), out of some words. */
function withoutName(words: string, organisation: string): string {
  const ends = ownNames(organisation).flatMap((name) => Array.from({ length: Math.max(0, name.length - 1) }, (_, index) => name.slice(index)));
  const longest = ends.filter((end) => words.includes(end)).sort((first, second) => second.length - first.length)[0];
  return longest === undefined ? words : words.replace(longest, '');
}

/**
 * Says whether some words before a figure name only the reporting organ as a whole, so that the figure is its own.
 *
 * @param also Words that do not change who is meant, as the start of a pattern: `因|政府信息公开`.
 * @example
 * speaksOfAll('2025年，全市行政机关共'.slice(6), '澄岚市人民政府') //=> true
 * speaksOfAll('市公安局', '澄岚市人民政府') //=> false
 */
export function speaksOfAll(words: string, organisation: string, also?: RegExp): boolean {
  let rest = withoutName(withoutPeople(words), organisation);
  while (rest !== '') {
    const taken = anyWord.exec(rest)?.[0] ?? (hasArea.test(organisation) ? areaWord.exec(rest)?.[0] : undefined) ?? also?.exec(rest)?.[0];
    if (!taken) return false;
    rest = rest.slice(taken.length);
  }
  return true;
}

/**
 * Says whether the words of a sentence before a figure name another organ, whose figure it may be.
 *
 * @example
 * namesSomebody('市公安局工作量较大，', '澄岚市人民政府') //=> true
 * namesSomebody('各级行政机关改进工作，', '澄岚市人民政府') //=> false
 */
export function namesSomebody(before: string, organisation: string): boolean {
  return [...before.replace(guidance, '').matchAll(somebody)].some(({ groups }) => !speaksOfAll(groups!['name']!, organisation));
}
