// The code gives the examples of docs/contract.md and docs/domain.md again; a rule without one says why.
import { describe, expect, it } from "vitest";
import { chartDataTab } from "../../shared/workbook/tabs/results.ts";
import { TABS } from "../../shared/workbook/tabs.ts";
import { pageText, type Rule, rulesOf } from "./contract/document.ts";
import { runExample } from "./contract/run-example.ts";

const contract = rulesOf(pageText("contract.md"));
const rules = [...contract, ...rulesOf(pageText("domain.md"))];

describe.each(rules.map((rule): [string, Rule] => [rule.heading, rule]))("%s", (_, rule) => {
  const { examples, reasonForNone } = rule;

  it("has an example, or says why it has none", () => {
    const hasReason = reasonForNone !== null && reasonForNone !== "";
    expect({ hasExample: examples.length > 0, hasReason }).toEqual({
      hasExample: !hasReason,
      hasReason: examples.length === 0,
    });
  });

  it.each(examples.map((example) => [example.words, example] as const))("%s", (_words, example) => {
    for (const { name, expected, actual } of runExample(example))
      expect({ [name]: actual }).toEqual({ [name]: expected });
  });
});

it("every tab that has columns is described, in the workbook's order", () => {
  const described = contract
    .flatMap(({ examples }) => examples.flatMap(({ tables }) => tables))
    .filter(({ name }) => name === "Columns of")
    .flatMap(({ rows }) => rows.map(([title]) => title));
  const tabs = [...Object.values(TABS), chartDataTab(2026)].filter(
    ({ columns }) => Object.keys(columns).length > 0,
  );
  expect([...new Set(described)]).toEqual(tabs.map(({ title }) => title));
});

it("no two rules have one heading", () => {
  const headings = rules.map(({ heading }) => heading);
  expect(new Set(headings).size).toBe(headings.length);
});
