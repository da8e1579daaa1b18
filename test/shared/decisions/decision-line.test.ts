// Decisions as staff type them, and those that the plan has already.
import { expect, it } from "vitest";
import { decisionLines, isInPlan } from "../../../shared/decisions/decision-line.ts";

it.each([
  ["Former les agents — Référent — 30/06/2021", ["Former les agents", "Référent", "30/06/2021"]],
  ["• Écrire une charte", ["Écrire une charte", "", ""]],
  ["Former les agents – Référent", ["Former les agents", "Référent", ""]],
  // A dash of the action's own.
  [
    "Revoir l’affichage – hall et guichet — M. Dupont — 30/06/2021",
    ["Revoir l’affichage – hall et guichet", "M. Dupont", "30/06/2021"],
  ],
  [
    "Revoir l’affichage — hall — M. Dupont — 30/06/2021",
    ["Revoir l’affichage — hall", "M. Dupont", "30/06/2021"],
  ],
])("reads %s", (line, parts) => {
  expect(decisionLines(line).map(({ action, lead, due }) => [action, lead, due])).toEqual([parts]);
});

it("is in the plan by its own words, not by those of a longer action", () => {
  const plan = [{ action: "Former les agents à Excel" }, { action: "organiser le  CLU" }, { action: null }];
  expect(isInPlan("Former les agents", plan)).toBe(false);
  expect(isInPlan("Organiser le CLU", plan)).toBe(true);
});
