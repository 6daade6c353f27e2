/** Who is measured. Nothing here loads a peer: each is loaded in a process of its own. */

/**
 * `module`, `maker`: where the peer is and which of its functions prepares it. `given`: what one document is made from.
 * `tagged`: whether its PDF must hold a tag tree.
 */
export const peers = [
  { id: 'gongkai-pdf-tagged', name: 'gongkai, tagged (default)', module: 'gongkai', maker: 'taggedPdf', kind: 'pdf', given: 'report', tagged: true },
  { id: 'gongkai-pdf', name: 'gongkai, untagged', module: 'gongkai', maker: 'untaggedPdf', kind: 'pdf', given: 'report', tagged: false },
  { id: 'pdfmake', name: 'plain pdfmake (untagged)', module: 'pdfmake', maker: 'pdf', kind: 'pdf', given: 'content', tagged: false },
  { id: 'typst-tagged', name: 'Typst, tagged (default)', module: 'typst', maker: 'taggedPdf', kind: 'pdf', given: 'content', tagged: true },
  { id: 'typst', name: 'Typst, untagged', module: 'typst', maker: 'untaggedPdf', kind: 'pdf', given: 'content', tagged: false },
  { id: 'gongkai-docx', name: 'gongkai', module: 'gongkai', maker: 'docx', kind: 'docx', given: 'report' },
  { id: 'docx', name: 'plain docx', module: 'docx', maker: 'docx', kind: 'docx', given: 'content' },
  { id: 'docxtemplater', name: 'docxtemplater', module: 'docxtemplater', maker: 'docx', kind: 'docx', given: 'content' },
  { id: 'gongkai-both', name: 'gongkai, DOCX and PDF from one report', module: 'gongkai', maker: 'both', kind: 'both', given: 'report' },
];

/** Gives the peer of an id. */
export const peerOf = (id) => peers.find((peer) => peer.id === id);

/** Loads and prepares a peer in this process. @returns a function from one report or content to a list of files. */
export async function prepared({ module, maker }, folder) {
  const loaded = await import(`./${module}.mjs`);
  return loaded[maker](folder);
}
