import { describe, expect, it } from "vitest";
import { fitTitle } from "../../../../shared/slides/layout/fit-title.ts";
import { textWidth } from "../../../../shared/text/glyph-widths.ts";

const title = (text: string, optional = "", longestLabel: string | null = null) => ({
  text,
  optional,
  longestLabel,
});

describe("fitTitle", () => {
  it("leaves a title that fits on one line", () => {
    expect(fitTitle(title("2020 marquée par la crise sanitaire"))).toEqual({
      lines: ["2020 marquée par la crise sanitaire"],
      whole: null,
    });
  });

  it("breaks after a semicolon, then a comma, rather than in the middle", () => {
    expect(
      fitTitle(title("15 cibles atteintes sur 20\u00a0; à corriger d’abord\u00a0: délai de rendez-vous"))
        .lines,
    ).toEqual(["15 cibles atteintes sur 20\u00a0;", "à corriger d’abord\u00a0: délai de rendez-vous"]);
    expect(
      fitTitle(title("Label acquis jusqu’au 11 février 2023, audit de renouvellement au T4 2021")).lines,
    ).toEqual(["Label acquis jusqu’au 11 février 2023,", "audit de renouvellement au T4 2021"]);
  });

  it("never ends the first line with a word that leans on the next, nor leaves one word alone", () => {
    const { lines } = fitTitle(title("Les documents de la charte et les affichages réglementaires du hall"));
    expect(lines).toHaveLength(2);
    expect(lines[0]).not.toMatch(/\s(de|la|et|les|du)$/);
    expect(lines[1]?.split(" ").length).toBeGreaterThan(1);
  });

  it("drops the optional part before anything else, and keeps it for the notes", () => {
    const text = "Formations fortement impactées par le COVID19\u00a0; 5 agents d’accueil sur 6 à jour";
    const optional = ", une formation en retard, trois agents sans formation connue";
    expect(fitTitle(title(text, optional))).toEqual({
      lines: ["Formations fortement impactées par le COVID19\u00a0;", "5 agents d’accueil sur 6 à jour"],
      whole: text + optional,
    });
  });

  it("shortens the label at a word, never the figure around it", () => {
    const label =
      "Délai moyen d’obtention d’un rendez-vous pour le dépôt d’une première demande de titre de séjour au guichet";
    const { lines } = fitTitle(title(`Une cible manquée sur 12\u00a0: ${label}, 41 jours`, "", label));
    expect(lines.join(" ")).toMatch(/^Une cible manquée sur 12\u00a0: Délai moyen .*\p{L}…, 41 jours$/u);
    for (const line of lines) expect(textWidth(line, 24, true)).toBeLessThanOrEqual(648);
  });

  it("gives two lines at most whatever the text", () => {
    for (const text of ["mot ".repeat(2000).trim(), "W".repeat(3000), "x"]) {
      const { lines } = fitTitle(title(text));
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(textWidth(line, 24, true)).toBeLessThanOrEqual(648);
    }
  });
});
