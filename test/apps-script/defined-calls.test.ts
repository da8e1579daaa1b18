// Every call of every action, on the example, is one that Google defines: names, types, enums, patterns.
import { beforeAll, describe, expect, it } from "vitest";
import { AIX_2020 } from "../../local/examples/aix-2020/aix-2020.ts";
import { faultsOfCall } from "../support/discovery.ts";
import { builtBundle, openAddOn } from "./add-on-fixture.ts";

describe("the add-on's calls", () => {
  let code = "";
  beforeAll(() => {
    code = builtBundle();
  });

  /** Each fault of the calls made since the last look, after their method. */
  function faults({ calls }: Pick<ReturnType<typeof openAddOn>, "calls">): string[] {
    return calls.splice(0).flatMap((call) => faultsOfCall(call).map((fault) => `${call.method} ${fault}`));
  }

  it("are all defined, from an empty spreadsheet to a review, its update and another deck", () => {
    const addOn = openAddOn(code, { answerAlert: () => "YES" });
    addOn.run("preparerLeClasseur");
    addOn.fill(AIX_2020);
    addOn.write("'Réclamations'!A2:A3", [[""], [""]]);
    addOn.run("calculerLesTaux");
    expect(addOn.run("controlerLesDonnees")).toHaveProperty("references.0.reference");
    addOn.run("genererLaRevue");
    addOn.write("'Relevés'!C2", [[1]]);
    addOn.run("genererLaRevue");
    for (const mode of ["update", "new"]) {
      expect(addOn.run("faireLaRevue", { mode, takesOurs: [], token: mode })).toHaveProperty("ok", true);
    }
    expect(addOn.calls.length).toBeGreaterThanOrEqual(3 + 3 + 6 + 7 + 3 + 5 + 7);
    expect(faults(addOn)).toEqual([]);
  });

  it("are all defined for every item of the menu, with something to do for each", () => {
    const addOn = openAddOn(code, { answerAlert: () => "YES" });
    addOn.run("preparerLeClasseur");
    addOn.fill({ ...AIX_2020, settings: { ...AIX_2020.settings, personalDataRetentionMonths: 1 } });
    addOn.write("'Réclamations'!A2:A3", [[""], [""]]);
    addOn.run("onOpen");
    const items = addOn.events.flatMap((event) => (event.kind === "menu" ? event.items : []));
    expect(items.length).toBeGreaterThan(5);
    for (const { functionName } of items) {
      expect({ functionName, result: addOn.run(functionName) }).not.toHaveProperty("result.erreur");
    }
    expect(addOn.read("'Réclamations'!W2")).toEqual([[expect.any(Number)]]);
    expect(faults(addOn)).toEqual([]);
  });

  it("are all defined when tabs, columns and headers are missing", () => {
    const addOn = openAddOn(code);
    addOn.run("preparerLeClasseur");
    addOn.fill(AIX_2020);
    const deletions = ["Relevés", "Taux", "Alertes", "Tableau de bord"].map((title) => ({
      deleteSheet: { sheetId: addOn.sheetId(title) },
    }));
    addOn.update(deletions);
    addOn.run("calculerLesTaux");
    addOn.write("'Constats'!A1", [["Mes notes"]]);
    addOn.run("preparerLeClasseur");
    addOn.run("genererLaRevue");
    expect(faults(addOn)).toEqual([]);
  });
});
