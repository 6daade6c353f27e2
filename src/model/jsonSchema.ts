import * as z from 'zod/mini';
import type { FormEdition } from '../forms/form.js';
import { formOf } from '../forms/forms.js';
import { schemaOf } from './schema.js';
import { titledMaking } from './schemaMaking.js';

/**
 * Gives the JSON Schema (draft 2020-12) of a report's input in one edition of the form, for editors and other programs.
 *
 * Titles are the official labels. It holds what `parseReport` checks of shape, but for the grids of free tables, the
 * place of pictures and the exactness of numbers, which JSON Schema cannot say.
 * @returns A fresh plain object.
 * @example
 * reportJsonSchema('2021').$schema //=> 'https://json-schema.org/draft/2020-12/schema'
 */
export function reportJsonSchema(edition: FormEdition): Readonly<Record<string, unknown>> {
  return { ...z.toJSONSchema(schemaOf(formOf(edition), titledMaking()), { io: 'input', target: 'draft-2020-12' }) };
}
