// Times between two messages to staff, as the operations page says them.
import { expect, it } from "vitest";
import { durationText } from "../../worker/notices/moment-text.ts";

it.each([
  [600_000, "10\u00a0minutes"],
  [10_000, "10\u00a0secondes"],
  [1000, "1\u00a0seconde"],
  [90_000, "90\u00a0secondes"],
])("%d ms: %s", (milliseconds, words) => expect(durationText(milliseconds)).toBe(words));
