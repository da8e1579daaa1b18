// The words of a field's fault and of its limit.
import type { FieldError } from "../complaint/complaint.ts";
import { fieldNamed } from "../complaint/fields.ts";
import type { Language } from "../languages/language.ts";
import { MESSAGES } from "../languages/messages.ts";

/** What is wrong with a field and how to put it right. */
export function faultText(language: Language, { field, fault, length = 0, given = "" }: FieldError): string {
  const { faults, fields } = MESSAGES[language];
  switch (fault) {
    case "notAnEmail":
    case "notAPhone":
      return faults[fault];
    case "notText":
      return faults.notText(fields[field], given);
    case "required":
    case "unknownChoice":
      return faults[fault](fields[field]);
    case "tooLong": {
      const described = fieldNamed(field);
      const limit = described.kind === "choice" ? 0 : described.maximumLength;
      return faults.tooLong(fields[field], formatted(language, length), formatted(language, limit));
    }
  }
}

/** `5 000 caractères au plus`. */
export function limitText(language: Language, limit: number): string {
  return MESSAGES[language].most(formatted(language, limit));
}

function formatted(language: Language, limit: number): string {
  return new Intl.NumberFormat(language === "ar" ? "ar-u-nu-latn" : language).format(limit);
}
