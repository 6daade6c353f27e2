/** How far into a page its own word for its encoding is looked for; the HTML standard says 1024 bytes, portals need more. */
const lookedAt = 4096;

/** What pages call the Chinese encodings that GB 18030 contains. */
const chinese = /^(?:gb_?2312(?:-80)?|gbk|x-gbk|gb_?18030|cp936|ms936)$/i;

function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, lookedAt));
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]{2,20})/i.exec(head)?.[1];
}

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Either bytes that are none of this encoding's, or an encoding nobody knows.
    return undefined;
  }
}

/**
 * Decodes a page: by its byte order mark, its own word, as UTF-8, or as GB 18030, whichever first fits every byte; undefined when
 * none does.
 *
 * @example
 * decodeHtml(new Uint8Array([0xb9, 0xab, 0xbf, 0xaa])) //=> '公开'
 */
export function decodeHtml(bytes: Uint8Array): string | undefined {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  const own = declared(bytes);
  const named = own !== undefined && chinese.test(own) ? 'gb18030' : own;
  for (const encoding of [mark, named, 'utf-8', 'gb18030']) {
    const text = encoding === undefined ? undefined : decodeAs(bytes, encoding);
    if (text !== undefined) return text;
  }
  return undefined;
}
