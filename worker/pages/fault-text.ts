// The words of a field's fault.
import type { FieldError } from "../complaint/complaint.ts";
import { type FieldName, fieldNamed } from "../complaint/fields.ts";
import type { Language } from "../language.ts";
import { MESSAGES } from "../languages/messages.ts";

/** What is wrong with a field and how to put it right. */
export function faultText(language: Language, { field, fault, length = 0, given = "" }: FieldError): string {
  const { faults, fields, copyFields } = MESSAGES[language];
  const name = copyFields[field] ?? fields[field];
  switch (fault) {
    case "notAnEmail":
    case "notAPhone":
      return faults[fault];
    case "notText":
      return faults.notText(name, given);
    case "unknownChoice":
    case "required":
      return faults.choose[field] ?? faults[fault](name);
    case "tooLong":
      return tooLongText(language, field, length);
  }
}

function tooLongText(language: Language, field: FieldName, length: number): string {
  const { faults, fields, copyFields } = MESSAGES[language];
  const described = fieldNamed(field);
  const limit = "maximumLength" in described ? described.maximumLength : 0;
  const [given, most, over] = [length, limit, length - limit].map((count) => formatted(language, count));
  if (field === "message") return faults.messageTooLong(given ?? "", most ?? "", over ?? "");
  if (field === "name") return faults.nameTooLong(given ?? "", most ?? "");
  return faults.tooLong(copyFields[field] ?? fields[field], given ?? "", most ?? "");
}

function formatted(language: Language, limit: number): string {
  return new Intl.NumberFormat(language === "ar" ? "ar-u-nu-latn" : language).format(limit);
}
