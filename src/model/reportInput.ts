/** The types of a report's input, derived from the official forms as their schemas are. */
import type { AxisNode, Band, FormEdition, SectionForm, SumOfSiblings, TableForm } from '../forms/form.js';
import type { OfficialForm } from '../forms/forms.js';
import type { ProseSectionInput, ReportHeadInput, TableSectionInput } from './input.js';
import type { CellValue } from './report.js';

type Nodes = readonly AxisNode[];

/** One mapping in place of an intersection, for messages and editors. */
type Flat<T> = { readonly [K in keyof T]: T[K] };

/** A mapping with one key that must be there, or may be left out because it is a total. */
type Field<N extends AxisNode, Value> = N extends { readonly formula: SumOfSiblings } ? { readonly [K in N['key']]?: Value | undefined } : { readonly [K in N['key']]: Value };

type ColumnField<N extends AxisNode> = N extends { readonly inPath: false; readonly children: infer C extends Nodes }
  ? ColumnFields<C>
  : N extends { readonly children: infer C extends Nodes }
    ? { readonly [K in N['key']]: RowInput<C> }
    : Field<N, CellValue>;

type ColumnFields<C extends Nodes> = C extends readonly [infer N extends AxisNode, ...infer Rest extends Nodes] ? ColumnField<N> & ColumnFields<Rest> : unknown;

/** The values of a row in column order, the total last and left out or not; `never` when some columns are nested deeper. */
type RowList<C extends Nodes> = C extends readonly [infer N extends AxisNode, ...infer Rest extends Nodes]
  ? N extends { readonly inPath: false; readonly children: infer Below extends Nodes }
    ? readonly [...RowList<Below>, ...RowList<Rest>]
    : N extends { readonly children: Nodes }
      ? never
      : N extends { readonly formula: SumOfSiblings }
        ? readonly [total?: CellValue, ...rest: RowList<Rest>]
        : readonly [CellValue, ...RowList<Rest>]
  : readonly [];

/** A row: its values by column, or in column order. */
export type RowInput<C extends Nodes> = Flat<ColumnFields<C>> | RowList<C>;

type RowField<N extends AxisNode, C extends Nodes> = N extends { readonly children: infer Below extends Nodes }
  ? { readonly [K in N['key']]: Flat<RowFields<Below, C>> }
  : Field<N, N extends { readonly formula: SumOfSiblings } ? Partial<Flat<ColumnFields<C>>> | RowList<C> : RowInput<C>>;

type RowFields<R extends Nodes, C extends Nodes> = R extends readonly [infer N extends AxisNode, ...infer Rest extends Nodes] ? RowField<N, C> & RowFields<Rest, C> : unknown;

type BandFields<B extends Band> = B extends { readonly rows: infer R extends Nodes } ? RowFields<R, B['columns']> : ColumnFields<B['columns']>;

type BandsFields<B extends readonly Band[]> = B extends readonly [infer First extends Band, ...infer Rest extends readonly Band[]] ? BandFields<First> & BandsFields<Rest> : unknown;

/** The values of an official table. A row may be given by column or as a list; a total may be left out and is then computed. */
export type TableInput<T extends TableForm> = Flat<BandsFields<T['bands']>>;

type SectionInputOf<S extends SectionForm> = S extends { readonly table: infer T extends TableForm } ? TableSectionInput<TableInput<T>> : ProseSectionInput;

type SectionsInput<S extends readonly SectionForm[]> = { readonly [One in S[number] as One['key']]: SectionInputOf<One> };

type NumberOf<E extends string> = E extends `${infer N extends number}` ? N : never;

/** A report in one edition of the form. */
export type ReportInputOf<E extends FormEdition> = ReportHeadInput & {
  /** Left out: the form in force for the year. */
  readonly form?: E | NumberOf<E> | undefined;
  readonly sections: SectionsInput<Extract<OfficialForm, { readonly edition: E }>['sections']>;
};

/**
 * What `parseReport` takes, for callers in TypeScript.
 *
 * @example
 * type Applications = ReportInputOf<'2021'>['sections']['applications']['table'];
 * const received: Applications['received'] = [58, 3, 0, 0, 1, 0]; // the total may be left out
 */
export type ReportInput = { [E in FormEdition]: ReportInputOf<E> }[FormEdition];
