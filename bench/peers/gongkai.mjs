/** gongkai: report → rules → Document → Pages → bytes, through the public `renderReport`. */
import { loadFontSet, renderReport } from 'gongkai';

async function preparedFor(formats, extra = {}) {
  const { fontSet } = formats.includes('pdf') ? await loadFontSet({ systemFaces: false }) : {};
  return async (report) => {
    const { files, diagnostics } = await renderReport(report, { formats, ...(fontSet && { fontSet }), ...extra });
    const made = formats.map((format) => files[format]);
    if (made.some((bytes) => bytes === undefined)) throw new Error(`gongkai refused: ${JSON.stringify(diagnostics.slice(0, 3))}`);
    return made;
  };
}

export const taggedPdf = () => preparedFor(['pdf']);
export const untaggedPdf = () => preparedFor(['pdf'], { tagged: false });
export const docx = () => preparedFor(['docx']);
export const both = () => preparedFor(['docx', 'pdf']);
