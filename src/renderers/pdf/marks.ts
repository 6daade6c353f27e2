import type { ContentStream } from './contentStream.js';
import type { StructureType } from './structureTree.js';

/** What content belongs to where it belongs to no element: part of the page, not of the text (ISO 32000-1, 14.8.2.2). */
export type Artifact = 'Pagination' | 'Layout';

/** Marked content of a document: on which page under which number an element has content, and whose content a number is. */
export class Marks {
  /** By element id: page index and number by turns. */
  readonly contents: number[][] = [];
  /** By page index: the element of each number. */
  readonly owners: number[][] = [];

  /** @param types the structure type of each element that may have content. */
  constructor(private readonly types: ReadonlyMap<number, StructureType>) {}

  /** Begins the mark of an element's content, or of an artifact where it has no element. */
  begin(stream: ContentStream, page: number, element: number | undefined, artifact: Artifact, isText: boolean): void {
    const type = element === undefined ? undefined : this.types.get(element);
    if (element === undefined || type === undefined) {
      stream.beginArtifact(artifact, isText);
      return;
    }
    const number = (this.owners[page] ??= []).push(element) - 1;
    const before = this.contents[element];
    if (before) before.push(page, number);
    else this.contents[element] = [page, number];
    stream.beginContent(type, number, isText);
  }
}
