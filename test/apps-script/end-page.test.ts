// The end of a review: its doors to rows left aside lead to them wherever staff have moved them since.
import { beforeAll, describe, expect, it } from "vitest";
import type { CellTarget } from "../../apps-script/interface/page-data.ts";
import { AIX_2020 } from "../../local/examples/aix-2020/aix-2020.ts";
import { builtBundle, openAddOn } from "./add-on-fixture.ts";
import { shownReview } from "./review-deck.ts";

const TITLE = "Charte des usagers";
const HEADER = "Vérifié le";

let code = "";
beforeAll(async () => {
  code = await builtBundle();
});

/** The target of the only row left aside: a document whose day can't be read. */
function leftAside() {
  const addOn = openAddOn(code, { answerAlert: () => "YES" });
  addOn.run("preparerLeClasseur");
  addOn.fill(AIX_2020);
  const headers: unknown[] = Object(addOn.read("Documents!A1:J1"))[0];
  const column = headers.indexOf(HEADER) + 1;
  const titles: unknown[][] = Object(addOn.read("Documents!A1:A60"));
  const row = titles.findIndex(([title]) => title === TITLE) + 1;
  addOn.write(`Documents!R${row}C${column}`, [["un mardi"]]);
  addOn.run("genererLaRevue");
  const page = shownReview(addOn.events);
  const parts = page.state === "end" ? page.parts : [];
  const [target = null] = parts.flatMap(({ points }) => points.flatMap((point) => point.target ?? []));
  if (target === null) throw new Error("The end of the review leads nowhere.");
  const goTo = (wanted: CellTarget) => {
    addOn.run("aller", wanted);
    return addOn.events.at(-1);
  };
  return { addOn, row, column, target, goTo };
}

describe("the end of a review", () => {
  it("leads to a row left aside, and to it still once rows were inserted above", () => {
    const { addOn, row, column, target, goTo } = leftAside();
    expect(target).toEqual({
      onglet: "Documents",
      ligne: row,
      colonne: HEADER,
      cle: { colonne: "Titre", valeur: TITLE },
    });
    expect(goTo(target)).toEqual({ kind: "goTo", tab: "Documents", row, column });
    const range = {
      sheetId: addOn.sheetId("Documents"),
      dimension: "ROWS",
      startIndex: 1,
      endIndex: 4,
    };
    addOn.update([{ insertDimension: { range } }]);
    expect(goTo(target)).toEqual({ kind: "goTo", tab: "Documents", row: row + 3, column });
  });

  it("stays on the row of two that bear one name", () => {
    const { addOn, row, column, target, goTo } = leftAside();
    addOn.write("Documents!A50", [[TITLE]]);
    expect(goTo(target)).toEqual({ kind: "goTo", tab: "Documents", row, column });
  });
});
