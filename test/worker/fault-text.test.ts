// What is said of a fault: the words of the drawn pages, and buttons called as they are.
import { expect, test } from "vitest";
import { LANGUAGES } from "../../worker/language.ts";
import { MESSAGES } from "../../worker/languages/messages.ts";
import { longDayText } from "../../worker/notices/moment-text.ts";
import { faultText } from "../../worker/pages/fault-text.ts";

test("a name that is too long is told so in one sentence, in every language", () => {
  const error = { field: "name", fault: "tooLong", length: 112 } as const;
  expect(faultText("fr", error)).toBe("Le nom a 112 caractères, 100 au plus sont possibles.");
  for (const language of LANGUAGES) {
    expect(faultText(language, error)).toMatch(/112.*100/);
  }
});

test.each(LANGUAGES)(
  "who sent this page before is told in %s to press the button by its name",
  (language) => {
    expect(MESSAGES[language].alreadySent).toContain(MESSAGES[language].send);
  },
);

test("a long day may be parted before its year, where a figure has little room", () => {
  expect(longDayText(Date.UTC(2026, 10, 28), "Europe/Paris")).toBe("28\u00a0novembre 2026");
});
