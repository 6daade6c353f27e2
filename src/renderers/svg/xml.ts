/** What XML 1.0 cannot hold, not even as a reference: control characters, lone surrogates, U+FFFE and U+FFFF. */
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/** Escapes a text for an element or an attribute in double quotes; what XML cannot hold becomes U+FFFD, so that its place is seen. */
export function escapeXml(text: string): string {
  return text.replace(notXml, '\ufffd').replace(/[&<>"\t\n\r]/g, (character) => references[character] ?? character);
}

/** Writes a number with at most `decimals` places and no trailing zeros. */
export function decimal(value: number, decimals = 3): string {
  const factor = 10 ** decimals;
  return String(Math.round(value * factor) / factor);
}
