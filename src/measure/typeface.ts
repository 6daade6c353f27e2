/**
 * The typefaces an official document uses, by their names in W3C CLREQ.
 * `displaySong` 小标宋, `song` 宋体, `fangsong` 仿宋, `kai` 楷体, `hei` 黑体.
 */
export const typefaces = ['displaySong', 'song', 'fangsong', 'kai', 'hei'] as const;

/** One of {@link typefaces}. */
export type Typeface = (typeof typefaces)[number];

/** A typeface, or `roman`: the Latin one in which many offices set letters and digits (Times New Roman). */
export type FaceRole = Typeface | 'roman';
