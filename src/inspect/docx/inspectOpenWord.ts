import { officialFaceNamed } from '../../fonts/officialFaces.js';
import type { FaceRole } from '../../measure/typeface.js';
import type { OpenPackage } from '../../ooxml/openPackage.js';
import { childOf, firstIn, textIn } from '../../ooxml/xmlTree.js';
import type { XmlElement } from '../../ooxml/xmlTree.js';
import { gbt9704 } from '../../stylesheet/gbt9704.js';
import type { InspectedFace, InspectedTable, Inspection, WordSetting } from '../inspection.js';
import { frozen } from '../pageFacts.js';
import { wordVerdicts } from './judgeWord.js';
import { readStyles } from './resolvedStyles.js';
import type { WordParagraph } from './wordParagraphs.js';
import { bodyParagraphs, sectionsOf, wordRoles, wordTables } from './wordSetting.js';

/** The faces asked for, by how many characters are set in them. */
function askedFaces(paragraphs: readonly WordParagraph[]): readonly InspectedFace[] {
  const counts = new Map<string, number>();
  for (const { text, look } of paragraphs.flatMap(({ runs }) => runs)) if (look.eastAsia !== '') counts.set(look.eastAsia, (counts.get(look.eastAsia) ?? 0) + [...text].length);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([family, characters]) => {
      const role = officialFaceNamed([family])?.typeface;
      const typefaces: readonly FaceRole[] = role === undefined || role === 'fallback' ? [] : [role];
      return { family, postscriptName: '', typefaces, asked: typefaces.map((one) => gbt9704.officialFaces[one]), characters };
    });
}

/** A Word file has no pages: its tables are listed with 0. */
function inspectedTables({ tables }: WordSetting): readonly InspectedTable[] {
  return tables.map(({ rows, columns }) => ({ role: 'free', name: '', rows, columns, orientation: 'portrait', firstPage: 0, lastPage: 0, splitGroups: [] }));
}

/** Measures how a Word file is set, and gives the verdicts that follow from its properties; `undefined` when it has no body. */
export function inspectOpenWord(file: OpenPackage): Inspection | undefined {
  const related = (part: string, type: string): XmlElement | undefined => {
    const found = [...file.relationships(part).values()].find((one) => one.type.endsWith(`/${type}`) && !one.isOutside);
    return found && file.tree(found.target);
  };
  const document = file.tree(file.main);
  const body = childOf(document, 'w:body');
  if (!body) return undefined;
  const styles = readStyles(related(file.main, 'styles'), related(file.main, 'theme'));
  const paragraphs = bodyParagraphs(body, styles);
  const sections = sectionsOf(body, file, styles);
  const prose = paragraphs.filter(({ isInTable, text }) => !isInTable && text.trim() !== '');
  const setting: WordSetting = {
    sections,
    roles: wordRoles(paragraphs, sections[0]?.grid),
    keepsLineRules: prose.every(({ look }) => look.kinsoku),
    hangsMarks: prose.filter(({ role }) => role === 'body').every(({ look }) => look.overflowPunct),
    tables: wordTables(body),
  };
  const properties = related('', 'core-properties');
  const application = related('', 'extended-properties');
  return frozen({
    source: 'docx' as const,
    title: textIn(firstIn(properties ?? body, 'dc:title')).trim(),
    file: { format: 'docx' as const, author: textIn(properties && firstIn(properties, 'dc:creator')).trim(), language: textIn(properties && firstIn(properties, 'dc:language')).trim(), producer: textIn(childOf(application, 'ep:Application')), claims: [], setting },
    pages: [],
    faces: askedFaces(paragraphs),
    headings: paragraphs.flatMap(({ role, text }) => (role.startsWith('heading') && text.trim() !== '' ? [{ text: text.trim(), level: Number(role.slice(-1)) }] : [])),
    tables: inspectedTables(setting),
    deviations: [],
    verdicts: wordVerdicts({ setting, paragraphs: prose }),
  });
}
