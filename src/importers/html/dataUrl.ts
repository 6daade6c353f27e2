/** No picture of a report is larger. */
const mostCharacters = 16_000_000;

/**
 * Decodes the bytes of a `data:` address in base64; undefined for any other address.
 *
 * @example
 * dataUrl('data:image/png;base64,AQI=') //=> new Uint8Array([1, 2])
 */
export function dataUrl(address: string): Uint8Array | undefined {
  const match = /^data:image\/[\w.+-]+;base64,/i.exec(address);
  if (!match || address.length > mostCharacters) return undefined;
  try {
    const binary = atob(address.slice(match[0].length).replace(/\s+/g, ''));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    // Not base64.
    return undefined;
  }
}
