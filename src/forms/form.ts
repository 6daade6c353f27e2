/**
 * What an official form is made of. Each form is written once, in a file of its own beside this one;
 * schema, types, table cells, rules and label lists are derived from it.
 */

/** What a cell counts. `count`: whole number ≥ 0. `signedCount`: whole number, may be negative (本年增/减). `amount`: a sum of money. */
export type ValueKind = 'count' | 'signedCount' | 'amount';

/** An official label: its text, and before which characters (index from 1) it is best broken when it must be. */
export interface Label {
  readonly text: string;
  readonly breaks: readonly number[];
}

/** `总计`: the sum of all leaves below this leaf's siblings. */
export interface SumOfSiblings {
  readonly type: 'sumOfSiblings';
  readonly rule: RuleId;
}

/** A node of a tree of rows or of columns. Only leaves carry values. */
export interface AxisNode {
  readonly key: string;
  readonly label: Label;
  readonly children?: readonly AxisNode[];
  /** False: the node groups labels but is no step in the path of a value (法人或其他组织). */
  readonly inPath?: false;
  /** Leaves of the column tree only. */
  readonly kind?: ValueKind;
  readonly formula?: SumOfSiblings;
}

/** A part of a table with rows and columns of its own. Table two has one for each item of article 20; tables three and four have one. */
export interface Band {
  readonly key: string;
  /** 第二十条第（一）项: a row across the whole table. */
  readonly heading?: Label;
  /** The label above the row labels (信息内容; the corner of table three). */
  readonly corner?: Label;
  readonly columns: readonly AxisNode[];
  /** A band without row labels has a single row whose values lie directly under the columns (table four). */
  readonly rows: readonly AxisNode[] | 'single';
}

/** 勾稽关系: in every column, the sum of the left rows equals the sum of the right rows. */
export interface RowIdentity {
  readonly rule: RuleId;
  readonly clause: string;
  readonly left: readonly (readonly string[])[];
  readonly right: readonly (readonly string[])[];
}

/** An official table: its rows and columns, what must add up, and how it is drawn. */
export interface TableForm {
  readonly key: TableKey;
  /** 表二, 表三, 表四: the number of the section the table stands in. */
  readonly number: 2 | 3 | 4;
  readonly name: string;
  readonly bands: readonly Band[];
  readonly identities: readonly RowIdentity[];
  /** How many grid columns row labels take. */
  readonly stubColumnCount: number;
  /** Shares of the table's width, one a grid column, row labels first. */
  readonly columnShares: readonly number[];
  /** When a band has fewer columns than the table: the last value column spans the rest, or a blank cell fills it. */
  readonly narrowBands: 'span' | 'blank';
}

/** 主动公开, 依申请公开, 行政复议和行政诉讼: the tables by key. */
export type TableKey = 'proactiveDisclosure' | 'applications' | 'reviewAndLitigation';

/** The six sections by key, in the order of the form. */
export type SectionKey = 'overview' | TableKey | 'problemsAndImprovements' | 'otherMatters';

/** One of the six sections, in order. */
export interface SectionForm {
  readonly key: SectionKey;
  readonly title: string;
  readonly table?: TableForm;
}

/** An edition by the year of the notice that issued it. */
export type FormEdition = '2019' | '2021';

/** An official form: what is reported, and in force for which report years. */
export interface Form {
  readonly edition: FormEdition;
  /** What is reported on it; stands in the report's title. */
  readonly name: string;
  /** The notice that issued the form. */
  readonly notice: string;
  readonly firstYear: number;
  /** Absent: in force until a newer notice. */
  readonly lastYear?: number;
  readonly sections: readonly SectionForm[];
}

/** R1: the identity printed in table three. R2, R3, R4: what 总计 adds up. R5: what a count is. */
export type RuleId = 'R1' | 'R2' | 'R3' | 'R4' | 'R5';

/**
 * Reads a label with its preferred breaks: `label('商业|企业')`.
 *
 * @example
 * label('商业|企业') //=> { text: '商业企业', breaks: [2] }
 */
export function label(marked: string): Label {
  const parts = marked.split('|');
  let position = 0;
  const breaks = parts.slice(0, -1).map((part) => (position += part.length));
  return Object.freeze({ text: parts.join(''), breaks: Object.freeze(breaks) });
}

// The builders below keep each key in the type of what they give, so that the types of a report's input can be derived
// from the forms (model/reportInput.ts).

/** A leaf with a value. */
export interface LeafNode<K extends string> extends AxisNode {
  readonly key: K;
  readonly children?: never;
  readonly formula?: never;
}

/** 总计. */
export interface TotalNode extends AxisNode {
  readonly key: 'total';
  readonly children?: never;
  readonly formula: SumOfSiblings;
}

/** A group that is a step in the path of a value. */
export interface GroupNode<K extends string, C extends readonly AxisNode[]> extends AxisNode {
  readonly key: K;
  readonly children: C;
  readonly inPath?: never;
}

/** A group that is no such step. */
export interface HeadingNode<K extends string, C extends readonly AxisNode[]> extends AxisNode {
  readonly key: K;
  readonly children: C;
  readonly inPath: false;
}

/**
 * A leaf or, with children, a group.
 *
 * @example
 * node('refused', '（三）|不予公开', [node('stateSecrets', '1.属于国家秘密')]).label //=> { text: '（三）不予公开', breaks: [3] }
 */
export function node<const K extends string>(key: K, marked: string): LeafNode<K>;
export function node<const K extends string, const C extends readonly AxisNode[]>(key: K, marked: string, children: C): GroupNode<K, C>;
export function node(key: string, marked: string, children?: readonly AxisNode[]): AxisNode {
  return Object.freeze({ key, label: label(marked), ...(children && { children: Object.freeze(children) }) });
}

/**
 * A leaf column with the kind of value below it.
 *
 * @example
 * column('amount', '采购总金额', 'amount').kind //=> 'amount'
 */
export function column<const K extends string>(key: K, marked: string, kind: ValueKind = 'count'): LeafNode<K> {
  return Object.freeze({ ...node(key, marked), kind });
}

/**
 * The leaf 总计 of a group.
 *
 * @example
 * total('总计', 'R3').formula //=> { type: 'sumOfSiblings', rule: 'R3' }
 */
export function total(marked: string, rule: RuleId, kind?: ValueKind): TotalNode {
  return Object.freeze({ key: 'total', label: label(marked), ...(kind && { kind }), formula: { type: 'sumOfSiblings', rule } as const });
}

/**
 * A group that names no step in the path of a value.
 *
 * @example
 * heading('legalEntities', '法人或其他组织', [column('others', '其他')]).inPath //=> false
 */
export function heading<const K extends string, const C extends readonly AxisNode[]>(key: K, marked: string, children: C): HeadingNode<K, C> {
  return Object.freeze({ ...node(key, marked, children), inPath: false as const });
}
