// What the page sends with its requests; anything else is refused.
import * as z from "zod/mini";

const Index = z.int().check(z.nonnegative());
export const Edits = z.object({
  clientId: z.string(),
  rowVersion: Index,
  edits: z.array(z.tuple([Index, Index, z.string(), z.optional(z.tuple([Index, Index]))])),
});
export const Rows = z.object({
  clientId: z.string(),
  rowVersion: Index,
  spans: z
    .array(z.object({ at: Index, count: z.int().check(z.positive(), z.maximum(10_000)) }))
    .check(z.minLength(1), z.maxLength(10_000)),
});
export const Sorting = z.object({
  clientId: z.string(),
  column: Index,
  direction: z.enum(["ascending", "descending"]),
});
export const TabName = z.object({ clientId: z.string(), from: z.string(), to: z.string() });
export const Sought = z.object({ text: z.string(), isWhole: z.boolean(), isToReplace: z.boolean() });
export const Replacing = z.object({
  clientId: z.string(),
  text: z.string(),
  isWhole: z.boolean(),
  by: z.string(),
  sheetId: z.nullable(z.number()),
  cell: z.nullable(z.tuple([Index, Index])),
});
export const Client = z.object({ clientId: z.string() });
export const FileName = z.object({ fileName: z.string() });
export const NewName = z.object({ fileName: z.string(), title: z.string() });
export const Site = z.object({ service: z.string(), year: z.string() });
export const ActionRequest = z.object({ clientId: z.string(), functionName: z.string() });
/** Google hides from pages the functions whose names end with an underscore. */
export const FunctionCall = z.object({
  clientId: z.string(),
  functionName: z.string().check(z.regex(/^[A-Za-z]\w*(?<!_)$/)),
  values: z.array(z.unknown()),
});
export const Answer = z.object({ button: z.enum(["OK", "CANCEL", "YES", "NO", "CLOSE"]) });
export const Choice = z.object({ choice: z.enum(["disk", "page"]) });
export const CellChoices = z.object({
  choices: z.array(z.object({ tab: z.string(), row: Index, column: Index, side: z.enum(["page", "disk"]) })),
});
