// The words of a field's choices in a language, those of the site's own lists among them.
import { siteChoices } from "../complaint/asked-fields.ts";
import { type FieldName, fieldNamed } from "../complaint/fields.ts";
import type { Language } from "../language.ts";
import { MESSAGES } from "../languages/messages.ts";
import { inLanguage } from "../site/lists.ts";
import type { PageContext } from "./layout.tsx";

/** The choices of a list by their codes; nothing for a field of text. */
export function choiceLabels(
  { site, language }: PageContext,
  name: FieldName,
): Readonly<Record<string, string>> {
  if (fieldNamed(name).kind !== "siteChoice") return closedList(language, name);
  const choices = siteChoices(name, site).map(({ id, label }) => [id, inLanguage(label, language) ?? id]);
  return Object.fromEntries(choices);
}

function closedList(language: Language, name: FieldName): Readonly<Record<string, string>> {
  const lists: Readonly<Partial<Record<FieldName, Readonly<Record<string, string>>>>> =
    MESSAGES[language].choices;
  return lists[name] ?? {};
}
