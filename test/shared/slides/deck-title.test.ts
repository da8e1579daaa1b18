import { describe, expect, it } from "vitest";
import { deckTitle, serviceOfTitle } from "../../../shared/slides/deck-title.ts";

describe("deckTitle", () => {
  it("names the year and the service, which is read back from it", () => {
    const title = deckTitle({ department: "Sous-préfecture d'Aix", year: 2020 });
    expect(title).toBe("Revue qualité 2020 — Sous-préfecture d'Aix");
    expect(serviceOfTitle(title)).toBe("Sous-préfecture d'Aix");
  });

  it("tells no service of a deck that bears another name", () => {
    expect(serviceOfTitle("Copie de Revue qualité 2020 — Aix")).toBe("");
  });
});
