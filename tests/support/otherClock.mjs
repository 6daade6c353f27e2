/** Loaded with --import: the program's clock says a day that stands in no report. */
const Real = Date;
const shift = Real.UTC(2087, 2, 5, 6, 7, 8) - Real.now();

globalThis.Date = class Date extends Real {
  constructor(...given) {
    super(...(given.length === 0 ? [Real.now() + shift] : given));
  }

  static now() {
    return Real.now() + shift;
  }
};
