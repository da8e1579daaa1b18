// The example's deck says all that the real review said: `docs/revue-2020.md` goes through it, statement by statement.
import { describe, expect, it } from "vitest";
import { AIX_2020 } from "../../../../local/examples/aix-2020/aix-2020.ts";
import { FINDINGS } from "../../../../local/examples/aix-2020/findings.ts";
import { plainWords } from "../../../support/deck-texts.ts";
import { analysedExample } from "../../../support/example-deck.ts";
import { reviewStatements } from "../../../support/review-statements.ts";
import { pagesOf, pageTexts } from "../../../support/story.ts";
import { pageFaults } from "../../slides/layout/page-checks.ts";

const pages = pagesOf(analysedExample(AIX_2020));
const wordsByPage = pages.map((page) => plainWords([page.kicker?.name ?? "", ...pageTexts(page)].join(" ")));

const statements = reviewStatements();

describe("the example's deck", () => {
  it("has at most 20 pages", () => {
    expect(pages.length).toBeLessThanOrEqual(20);
  });

  it("keeps every text in its box and its page", () => {
    expect(pages.flatMap(pageFaults)).toEqual([]);
  });

  it("is gone through whole", () => {
    expect(statements.length).toBeGreaterThan(85);
  });

  it.each(statements)("says « %s » on page %i", (statement, page, words) => {
    expect(wordsByPage[page - 1]).toContain(plainWords(words === "" ? statement : words));
  });

  it("tells the statements in the order of the sections", () => {
    const sections = statements.map(([, page]) => pages[page - 1]?.kicker?.section ?? 0);
    expect(sections).toEqual([...sections].sort((left, right) => left - right));
  });

  it("has every statement of staff once, and the CLU's again where it tells why a target was missed", () => {
    for (const { text } of FINDINGS) {
      const words = plainWords(String(text)).replace(/^(?:total|felicitations|pour 2021) /u, "");
      if (words === "aucun" || words === "objectif 2021") continue;
      const count = wordsByPage.filter((page) => page.includes(words)).length;
      expect(count, words).toBe(words.includes("clu") ? 2 : 1);
    }
  });
});
