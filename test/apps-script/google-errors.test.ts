// Google's failures as Apps Script throws them, and what users are told.
import { describe, expect, it } from "vitest";
import { googleCode, googleSentence, isOutcomeUnknown } from "../../apps-script/google/google-errors.ts";

function answered(code: number, message: string, method = "sheets.spreadsheets.get"): Error {
  const words = `API call to ${method} failed with error: ${message}`;
  return Object.assign(new Error(words), { details: { code, message } });
}

describe("googleSentence", () => {
  it.each([
    [answered(429, "Quota exceeded"), "Attendez une minute"],
    [answered(403, "The caller does not have permission"), "demandez l’accès à son propriétaire"],
    [
      answered(403, "The caller does not have permission", "slides.presentations.batchUpdate"),
      "Vous pouvez lire ce diaporama, pas le modifier : demandez l’accès à la personne qui l’a fait.",
    ],
    [
      answered(403, "Request had insufficient authentication scopes.", "slides.presentations.get"),
      "menu Qualité, Aide",
    ],
    [
      answered(400, "Invalid requests[0].updateCells: You are trying to edit a protected cell or object."),
      "Demandez au propriétaire",
    ],
    [
      answered(
        400,
        "Invalid requests[0].repeatCell: This operation is not allowed on cells in typed columns.",
      ),
      "retirez le tableau",
    ],
    [answered(404, "Requested entity was not found."), "Rouvrez le classeur"],
    [answered(503, "The service is currently unavailable."), "Attendez une minute"],
    [answered(504, "Deadline exceeded"), "trop de temps"],
    [new Error("Service Spreadsheets timed out while accessing document"), "trop de temps"],
    [new Error("Service invoked too many times for one day: slides."), "Recommencez demain"],
    [new Error("Service invoked too many times in a short time: slides."), "Attendez une minute"],
    [answered(403, "Request had insufficient authentication scopes."), "menu Qualité, Aide"],
    [new Error("You do not have permission to call Ui.showModalDialog"), "menu Qualité, Aide"],
    [new Error("Empty response"), "Attendez une minute"],
  ])("gives a remedy for %s", (error, remedy) => {
    expect(googleSentence(error)).toContain(remedy);
  });

  it.each([
    [answered(400, "Invalid requests[0]")],
    [new TypeError("x is not a function")],
    ["a string"],
    [null],
  ])("leaves %s to be treated as a bug", (error) => {
    expect(googleSentence(error)).toBeNull();
  });
});

describe("googleCode", () => {
  it("is null for what Google did not answer", () => {
    expect(googleCode(answered(429, "…"))).toBe(429);
    expect(googleCode(new Error("…"))).toBeNull();
    expect(googleCode({ details: { code: "429" }, message: "…" })).toBeNull();
  });
});

it("tells the failures after which nobody knows what was written from refusals", () => {
  const unknown = [answered(503, "x"), answered(504, "x"), new Error("Empty response")];
  for (const error of unknown) expect(isOutcomeUnknown(error)).toBe(true);
  for (const error of [answered(403, "x"), answered(429, "x"), new Error("x")])
    expect(isOutcomeUnknown(error)).toBe(false);
});
