// Days in each language, alone and in the sentences that hold them.
import { expect, test } from "vitest";
import { LANGUAGES } from "../../worker/language.ts";
import { dateTimeText, dayText, isoDayText } from "../../worker/languages/day-text.ts";
import { MESSAGES } from "../../worker/languages/messages.ts";

/** Friday 27 November 2026. */
const FRIDAY = 46_353;
const WEEK = Array.from({ length: 7 }, (_, index) => FRIDAY + index);

test("no day ends with a full stop of its own: a sentence ends with one", () => {
  for (const language of LANGUAGES) {
    for (const day of WEEK) expect(dayText(language, day)).not.toMatch(/\.$/);
    expect(isoDayText(language, "2026-03-15")).not.toMatch(/\.$/);
  }
  expect(dayText("uk", FRIDAY)).toBe("пʼятниця 27 листопада 2026 року");
});

test("all days of a week are written alike: with a comma in Portuguese, without in the other languages", () => {
  for (const language of LANGUAGES) {
    for (const day of WEEK) {
      expect([language, /[,،]/.test(dayText(language, day))]).toEqual([language, language === "pt"]);
    }
  }
  expect(dayText("pt", FRIDAY)).toBe("sexta-feira, 27 de novembro de 2026");
  expect(dayText("pt", FRIDAY + 1)).toBe("sábado, 28 de novembro de 2026");
});

test("Portuguese sentences are right for each day, whatever its gender", () => {
  const { confirmation, tracking } = MESSAGES.pt;
  const moment = dateTimeText("pt", Date.UTC(2026, 10, 28, 9, 5), "Europe/Paris");
  expect(confirmation.arrived("Prefeitura", moment)).toBe(
    "Chegou a: Prefeitura. Data: sábado, 28 de novembro de 2026 às 10:05.",
  );
  expect([confirmation.expected[0], tracking.expected[0]]).toEqual(["Resposta prevista até", "Prevista até"]);
});
