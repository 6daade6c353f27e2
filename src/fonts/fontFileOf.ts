import type { FontFile } from '../fontFile/fontFile.js';
import type { Face } from './face.js';

/** Gives the font file a face was read from; undefined of a face that is known by its widths alone, or whose file could not be read. */
export const fontFileOf = ({ parsed }: Face): FontFile | undefined => parsed as FontFile | undefined;
