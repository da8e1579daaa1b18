// A site's own lists: what messages are about, its services, and where what is dealt with elsewhere is dealt with.
import * as z from "zod";
import { LANGUAGES, type Language } from "../language.ts";

/** A text in each of the site's languages; French, which staff read, always. */
const localizedSchema = z
  .partialRecord(z.enum(LANGUAGES), z.string().min(1).max(300))
  .refine((texts) => texts.fr !== undefined, "texte en français absent");

const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "minuscules, chiffres et tirets")
  .max(40);

const choiceSchema = z.object({
  /** In forms and in the store: `rendez-vous`. Never changes once it has served. */
  id: idSchema,
  label: localizedSchema,
  /** What the workbook is given instead of the French label: a word of its own list. */
  inWorkbook: z.string().min(1).max(100).optional(),
});

/**
 * Where an out-of-scope subject is dealt with, shown as soon as it is chosen: a title, then lines. A line that begins
 * with `- ` is an item of a list, `**…**` is bold, `[texte](https://…)` is a link. `closing` is for whoever writes all the
 * same.
 */
const panelSchema = z.object({
  title: z.string().min(1),
  lines: z.array(z.string().min(1)).min(1),
  closing: z.string().min(1).optional(),
});

const motiveSchema = choiceSchema.extend({
  elsewhere: z
    .partialRecord(z.enum(LANGUAGES), panelSchema)
    .refine((panels) => panels.fr !== undefined, "texte en français absent")
    .optional(),
});

/** What a message may be about. */
export type Motive = z.infer<typeof motiveSchema>;
/** A choice of a site's list, with its words. */
export type SiteChoice = z.infer<typeof choiceSchema>;
export type Panel = z.infer<typeof panelSchema>;

const uniqueIds = (choices: readonly { id: string }[]): boolean =>
  new Set(choices.map(({ id }) => id)).size === choices.length;

/** Both lists, empty unless said: the form then asks neither. */
export const listShape = {
  /** In the order of the page; those that are dealt with elsewhere stand after the others. */
  motives: z.array(motiveSchema).refine(uniqueIds, "identifiant donné deux fois").default([]),
  /** Asked from two on. */
  services: z.array(choiceSchema).refine(uniqueIds, "identifiant donné deux fois").default([]),
};

/** A text in a language, in French where it has no other. */
export function inLanguage<Text>(
  texts: Readonly<Partial<Record<Language, Text>>>,
  language: Language,
): Text | undefined {
  return texts[language] ?? texts.fr;
}
