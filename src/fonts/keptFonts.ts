/** How many fonts are kept though nobody uses them: four official faces and all further ones of a report, with room for a second set. */
const mostUnused = 32;

/** Opened fonts by key: those last asked for, and whatever else is still in use. */
export interface KeptFonts<Font extends object> {
  /** The font of a key; opened when it is not there, which throws what `open` throws and keeps nothing. */
  readonly get: (key: string, open: () => Font) => Font;
  /** How many keys are remembered. */
  readonly size: () => number;
}

/**
 * Keeps opened fonts within bounds: the last ones asked for, and any other as long as something in the program holds it, so that a
 * font in use is never opened twice.
 *
 * @param most fonts kept though nobody holds them.
 * @example
 * const fonts = keptFonts<object>(2);
 * const font = fonts.get('a', () => ({}));
 * fonts.get('a', () => ({})) === font //=> true
 */
export function keptFonts<Font extends object>(most: number = mostUnused): KeptFonts<Font> {
  // In the order they were last asked for.
  const recent = new Map<string, Font>();
  const inUse = new Map<string, WeakRef<Font>>();
  const keep = (key: string, font: Font): Font => {
    recent.delete(key);
    recent.set(key, font);
    for (const oldest of recent.keys()) {
      if (recent.size <= most) break;
      recent.delete(oldest);
    }
    return font;
  };
  const add = (key: string, font: Font): Font => {
    inUse.set(key, new WeakRef(font));
    for (const [known, held] of inUse) if (held.deref() === undefined) inUse.delete(known);
    return keep(key, font);
  };
  return {
    get: (key, open) => {
      const known = inUse.get(key)?.deref();
      return known ? keep(key, known) : add(key, open());
    },
    size: () => inUse.size,
  };
}
