/**
 * Says whether a character is never drawn and takes no room, in no face: joiners, selectors, marks of direction, the soft
 * hyphen (Unicode's Default_Ignorable_Code_Point, but for fillers, which some faces do draw).
 *
 * @example
 * isIgnorable(0x200d) //=> true
 */
export function isIgnorable(codePoint: number): boolean {
  return (
    codePoint === 0xad ||
    codePoint === 0x34f ||
    (codePoint >= 0x180b && codePoint <= 0x180f) ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x206f) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    codePoint === 0xfeff ||
    (codePoint >= 0xe0000 && codePoint <= 0xe01ef)
  );
}

/**
 * Says whether a character asks for another form of the ideograph before it: the variation selectors of Unicode, but for
 * the two that choose between the black and the coloured form of an emoji.
 *
 * @example
 * isVariationSelector(0xe0100) //=> true
 */
export function isVariationSelector(codePoint: number): boolean {
  return (codePoint >= 0xfe00 && codePoint <= 0xfe0d) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
}
