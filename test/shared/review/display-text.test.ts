import { describe, expect, it } from "vitest";
import { displayLines, displayText } from "../../../shared/review/display-text.ts";

describe("displayText", () => {
  it("puts no-break spaces where French wants them", () => {
    expect(displayText("Total :\t3")).toBe("Total\u00a0: 3");
    expect(displayText("« oui » ! 90 %")).toBe("«\u00a0oui\u00a0»\u00a0! 90\u00a0%");
  });

  it("gives apostrophes between letters their form, and leaves quotes and primes", () => {
    expect(displayText("l'accueil, l'« an » d'1 jour, 'x', 5'")).toBe(
      "l’accueil, l’«\u00a0an\u00a0» d'1 jour, 'x', 5'",
    );
  });

  it("drops what Slides refuses", () => {
    expect(displayText("a\u000bb\u0000c\ud800d\ue000e")).toBe("a b c d e");
  });

  it("keeps what is a character, whatever its plane", () => {
    expect(displayText("é 😀 ≥ 5")).toBe("é 😀 ≥ 5");
  });

  it("ends what is written from right to left, so that a figure after it stands after it", () => {
    expect(displayText("مدة الانتظار")).toBe("مدة الانتظار\u200e");
    expect(displayText("مدة 15")).toBe("مدة 15");
  });

  it("is empty for blanks", () => {
    expect(displayText(" \n\t ")).toBe("");
  });
});

describe("displayLines", () => {
  it("gives each typed line on its own, blank ones left out", () => {
    expect(displayLines("un\r\n\n deux\u000btrois ")).toEqual(["un", "deux", "trois"]);
    expect(displayLines("")).toEqual([]);
  });
});
