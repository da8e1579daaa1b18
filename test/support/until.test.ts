import { expect, it } from "vitest";
import { notePrinted, until } from "./until.ts";

it("waits for a condition", async () => {
  let asked = 0;
  await until(() => {
    asked += 1;
    return asked === 3;
  });
  expect(asked).toBe(3);
});

it("says what it awaited in vain, and the last failure that was logged", async () => {
  const rows: string[] = [];
  notePrinted('{"event":"readBackFailed","reason":"forbidden"}\n{"event":"reconciliation","checked":3}\n');
  notePrinted("Le formulaire public est ouvert.\n");
  const waited = until(() => rows.length === 2, 10);
  await expect(waited).rejects.toThrow("Not in 0.01 s: () => rows.length === 2");
  await expect(waited).rejects.toThrow(
    'Last failure logged: {"event":"readBackFailed","reason":"forbidden"}',
  );
});
