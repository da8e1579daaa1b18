// What looks like a complaint recorded already.
import { expect, it } from "vitest";
import { type ComparedComplaint, likelyDuplicates } from "../../../shared/complaint-entry/duplicates.ts";

const ROW: ComparedComplaint = {
  type: "Réclamation",
  receivedOn: 100,
  subject: "Pas de créneau de rendez-vous avant février",
  message: "",
  email: "a@exemple.fr",
  phone: "+33 6 12 34 56 78",
};

function found(changes: Partial<ComparedComplaint>): boolean {
  const draft = { ...ROW, subject: "", email: "", phone: "", ...changes };
  return likelyDuplicates(draft, [ROW]).length === 1;
}

it("shares two words of five letters or more, accents aside, in object or message", () => {
  expect(found({ subject: "Creneau", message: "rien avant FEVRIER" })).toBe(true);
  expect(found({ subject: "Créneau" })).toBe(false);
  expect(found({ subject: "de vous pas" })).toBe(false);
});

it("is of the same person, however the telephone is written", () => {
  expect(found({ phone: "06 12 34 56 78" })).toBe(true);
  expect(found({ email: "A@Exemple.fr" })).toBe(true);
  expect(found({ phone: "12" })).toBe(false);
});

it("is of the same type, within a fortnight", () => {
  const same = { email: ROW.email };
  expect(found({ ...same, receivedOn: 114 })).toBe(true);
  expect(found({ ...same, receivedOn: 115 })).toBe(false);
  expect(found({ ...same, type: "Suggestion" })).toBe(false);
});
