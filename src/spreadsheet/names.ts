/** Namespaces and content types of SpreadsheetML (ISO/IEC 29500-1). */
export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const relationNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
export const contentTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
