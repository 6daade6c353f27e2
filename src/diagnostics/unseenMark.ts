/**
 * Marks without width that pasting and the editors of portals leave behind: they carry no text, and a figure with one is no figure.
 *
 * Importers take them out, the fill-in workbook tells that it will not bring them back.
 */
export const unseenMark = /[\u00ad\u200b\u2060\ufeff]/;
