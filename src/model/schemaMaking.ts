/** How the parts of a schema are put together: bare, to check an input with, or titled, to write its JSON Schema from. */
import * as z from 'zod/mini';

/** A schema of the small edition of zod: the same checks, a quarter of the code to load. */
export type Schema = z.ZodMiniType;

/** What a JSON Schema says of a part beside its shape; `id` makes it a definition of its own. */
export interface Titles {
  readonly title?: string;
  readonly description?: string;
  readonly id?: string;
}

/** The ways to put a part together that differ between the two. */
export interface SchemaMaking {
  /** The schema with its titles. */
  readonly titled: <S extends Schema>(schema: S, titles: Titles) => S;
  /** A part that may be left out, with its titles. */
  readonly optional: <S extends Schema>(schema: S, titles: Titles) => z.ZodMiniOptional<S>;
  /** A part with a name, which is one wherever it stands. */
  readonly named: <S extends Schema>(id: string, make: () => S) => S;
  /** A part few reports have. */
  readonly rare: <T>(make: () => z.ZodMiniType<T>) => z.ZodMiniType<T>;
  /** A part without titles of its own is made once for each key. */
  readonly repeated: <S extends Schema>(key: string, make: () => S) => S;
}

function withTitles<S extends Schema>(schema: S, titles: Titles): S {
  const own = schema.clone();
  z.globalRegistry.add(own, { ...titles });
  return own;
}

/** Makes each thing once by its name. */
function onceByName(): <T>(name: string, make: () => T) => T {
  const made = new Map<string, unknown>();
  return <T>(name: string, make: () => T): T => {
    if (!made.has(name)) made.set(name, make());
    return made.get(name) as T;
  };
}

/** Every part is its own and carries its titles. */
export function titledMaking(): SchemaMaking {
  const once = onceByName();
  return {
    titled: withTitles,
    optional: (schema, titles) => withTitles(z.optional(schema), titles),
    named: (id, make) => once(id, () => withTitles(make(), { id })),
    rare: (make) => make(),
    repeated: (_, make) => make(),
  };
}

/**
 * Equal parts are one, and rare ones are built when a value first reaches them: a program that checks one report and ends would otherwise spend
 * more time on the schema than on the report.
 */
export function bareMaking(): SchemaMaking {
  const once = onceByName();
  const optionals = new Map<Schema, Schema>();
  return {
    titled: (schema) => schema,
    optional: <S extends Schema>(schema: S) => {
      const known = optionals.get(schema) ?? z.optional(schema);
      optionals.set(schema, known);
      return known as z.ZodMiniOptional<S>;
    },
    named: once,
    rare: (make) => z.lazy(make),
    repeated: once,
  };
}
