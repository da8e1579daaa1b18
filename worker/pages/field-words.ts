// The words of a field's choices in a language.
import { type FieldName, fieldNamed } from "../complaint/fields.ts";
import type { Language } from "../languages/language.ts";
import { MESSAGES } from "../languages/messages.ts";

/** The choices of a closed list by their codes; nothing for a field of text. */
export function choiceLabels(language: Language, name: FieldName): Readonly<Record<string, string>> {
  const lists: Readonly<Partial<Record<FieldName, Readonly<Record<string, string>>>>> =
    MESSAGES[language].choices;
  return lists[name] ?? {};
}

/** What a person chose or typed, as a page shows it. */
export function shownValue(language: Language, name: FieldName, value: string): string {
  if (fieldNamed(name).kind !== "choice") return value;
  return choiceLabels(language, name)[value] ?? value;
}
