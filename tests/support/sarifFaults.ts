/** What SARIF 2.1.0 requires of the objects we write, in our own words after the published standard. */
import { z } from 'zod';

const level = z.enum(['none', 'note', 'warning', 'error']);
const message = z.strictObject({ text: z.string().min(1) });
const bag = z.record(z.string(), z.unknown());

/** RFC 3986: no space, no control, nothing but ASCII. */
const uri = z.string().regex(/^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/);

const region = z.strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1).optional() });
const location = z.strictObject({
  physicalLocation: z.strictObject({ artifactLocation: z.strictObject({ uri }), region: region.optional() }).optional(),
  logicalLocations: z.array(z.strictObject({ fullyQualifiedName: z.string().min(1) })).min(1).optional(),
});

const reportingDescriptor = z.strictObject({
  id: z.string().min(1),
  shortDescription: message.optional(),
  fullDescription: message.optional(),
  defaultConfiguration: z.strictObject({ level }),
  properties: bag.optional(),
});

const result = z.strictObject({
  ruleId: z.string().min(1),
  ruleIndex: z.int().min(0),
  level,
  message,
  locations: z.array(location),
  partialFingerprints: z.record(z.string(), z.string()),
  suppressions: z.array(z.strictObject({ kind: z.enum(['inSource', 'external']), justification: z.string() })).optional(),
  properties: bag,
});

const run = z
  .strictObject({
    tool: z.strictObject({ driver: z.strictObject({ name: z.string().min(1), version: z.string().min(1), rules: z.array(reportingDescriptor) }) }),
    language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
    columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
    results: z.array(result),
  })
  // ruleIndex, where present, is the index of the rule with that id (3.27.6); ids of descriptors differ (3.19.23).
  .refine(({ tool, results }) => results.every(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]?.id === ruleId), 'ruleIndex')
  .refine(({ tool }) => new Set(tool.driver.rules.map(({ id }) => id)).size === tool.driver.rules.length, 'rule ids');

const log = z.strictObject({ $schema: z.url(), version: z.literal('2.1.0'), runs: z.array(run) });

/** The faults of a SARIF log, one a line. */
export function sarifFaults(value: unknown): readonly string[] {
  const { error } = log.safeParse(value);
  return error?.issues.map(({ path, message: words }) => `${path.join('.')}: ${words}`) ?? [];
}
