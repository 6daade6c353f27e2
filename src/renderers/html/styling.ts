import type { Attributes } from './markup.js';

/** Properties of CSS and their values, in the order they are written. */
export type Declarations = Readonly<Record<string, string>>;

/** A rule that belongs to a class: how it looks on screens, and what is different on paper. */
export interface ClassStyle {
  readonly screen: Declarations;
  readonly print?: Declarations;
}

/** Every class by its name without prefix. */
export type ClassStyles = Readonly<Record<string, ClassStyle>>;

/** Hands out the attributes that give an element its look. */
export interface Styling {
  /** `classes` by name; `own`: what only this element has. */
  readonly attributes: (classes: readonly string[], own?: Declarations) => Attributes;
  /** The classes handed out so far; no others need a rule. */
  readonly used: () => ReadonlySet<string>;
  /** The rules of what elements have for themselves, as far as they have been handed out. */
  readonly ownRules: () => readonly string[];
}

/** Every class begins with it, so that none meets one of the page around. */
export const classPrefix = 'gongkai-';

/** The class of the outermost element; every rule stands below it and so weighs more than a page's rules for plain elements. */
export const rootClass = `${classPrefix}report`;

/** The class of a paragraph's role, a run-in heading's, or a kind of cell: `tableNote` is `table-note`. */
export function className(role: string): string {
  return role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** A length on paper, and one on screens. */
export const points = (value: number): string => `${rounded(value)}pt`;
export const em = (value: number): string => (value === 0 ? '0' : `${rounded(value)}em`);

/** `a:b;c:d` */
export function declarationText(declarations: Declarations): string {
  return Object.entries(declarations).map(([property, value]) => `${property}:${value}`).join(';');
}

/** A rule for a class below the outermost element. */
export function classRule(name: string, declarations: Declarations): string {
  const own = `.${classPrefix}${name}`;
  return `${own === `.${rootClass}` ? own : `.${rootClass} ${own}`}{${declarationText(declarations)}}`;
}

/** Classes, whose rules stand in one `<style>`; what an element has for itself gets a class of its own, equal ones the same. */
export function classStyling(): Styling {
  const own = new Map<string, string>();
  const used = new Set<string>();
  const ownClass = (declarations: Declarations): string => {
    const text = declarationText(declarations);
    const name = own.get(text) ?? `own${own.size + 1}`;
    own.set(text, name);
    return name;
  };
  return {
    attributes: (classes, declarations) => {
      classes.forEach((name) => used.add(name));
      const names = declarations ? [...classes, ownClass(declarations)] : classes;
      return { class: names.map((name) => classPrefix + name).join(' ') || undefined };
    },
    used: () => used,
    ownRules: () => [...own].map(([text, name]) => `.${rootClass} .${classPrefix}${name}{${text}}`),
  };
}

/** The look on every element itself, for editors that take no `<style>`; paper and narrow screens then look alike. */
export function inlineStyling(styles: ClassStyles): Styling {
  return {
    attributes: (classes, declarations) => {
      const all = Object.assign({}, ...classes.map((name) => styles[name]?.screen), declarations) as Declarations;
      return { class: classes.map((name) => classPrefix + name).join(' ') || undefined, style: declarationText(all) || undefined };
    },
    used: () => new Set(),
    ownRules: () => [],
  };
}
