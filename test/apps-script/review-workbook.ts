// The example's workbook under the built add-on, and what changes in it between a review and its update.
import type { ReviewPageData } from "../../apps-script/interface/page-data.ts";
import { textsInMemory } from "../../local/apps-script/host.ts";
import { AIX_2020 } from "../../local/examples/aix-2020/aix-2020.ts";
import type { GoogleCall } from "../../local/google/service.ts";
import { quotedTitle } from "../../shared/reading/a1.ts";
import { STAFF_TABS } from "../../shared/workbook/tabs.ts";
import { openAddOn } from "./add-on-fixture.ts";

/** Told of each call and of how many of its method were made: may throw in the place of Google's answer. */
export type Refusal = (call: GoogleCall, count: number) => void;

/** The example's workbook under the add-on; `refuse` may throw before a call is done, `lose` after it. */
export function openedReview(
  code: string,
  refuse: Refusal = () => undefined,
  lose: Refusal = () => undefined,
) {
  const properties = textsInMemory();
  const counts = new Map<string, number>();
  const addOn = openAddOn(code, { properties });
  const { google } = addOn;
  addOn.run("preparerLeClasseur");
  addOn.fill(AIX_2020);
  addOn.newCalls();
  const call = google.call.bind(google);
  google.call = (asked) => {
    const count = (counts.get(asked.method) ?? 0) + 1;
    counts.set(asked.method, count);
    refuse(asked, count);
    const answer = call(asked);
    lose(asked, count);
    return answer;
  };
  return { ...addOn, properties };
}

export type OpenedReview = ReturnType<typeof openedReview>;

/** A reading of TEL1 that changes the year's rate, and a complaint more. */
export function changeFigures(addOn: OpenedReview): void {
  const rows = addOn.read("'Relevés'!A1:F400");
  const list: unknown[][] = Array.isArray(rows) ? rows : [];
  const index = list.findIndex((row) => row.includes("TEL1"));
  const column = list[0]?.indexOf("Numérateur") ?? -1;
  const letter = String.fromCharCode(65 + column);
  addOn.write(`'Relevés'!${letter}${index + 1}`, [[Number(list[index]?.[column]) - 60]]);
}

const ADDED_ACTIONS = 40;

/** Many more actions to validate than one slide takes; without them again when `isBlank`. */
export function addActions(addOn: OpenedReview, isBlank = false, count = ADDED_ACTIONS): void {
  const { title, columns } = STAFF_TABS.actions;
  const first = (AIX_2020.rows.actions ?? []).length + 2;
  const values: Readonly<Record<string, string>> = { domain: "Accueil", status: "À valider" };
  const rows = Array.from({ length: count }, (_, index) =>
    Object.keys(columns).map((key) =>
      isBlank ? "" : key === "action" ? `Action ${index + 1} pour l’accueil` : (values[key] ?? ""),
    ),
  );
  addOn.write(`${quotedTitle(title)}!A${first}`, rows);
}

/** Targets that nobody attains: the pages that tell of them have other titles, and are more. */
export function raiseTargets(addOn: OpenedReview): void {
  const rows = addOn.read("'Indicateurs'!A1:P60");
  const [header = [], ...list]: unknown[][] = Array.isArray(rows) ? rows : [];
  const [target, direction] = ["Cible", "Sens"].map((name) => header.indexOf(name));
  if (target === undefined || direction === undefined) throw new Error("No column of targets");
  const letter = String.fromCharCode(65 + target);
  list.forEach((row, index) => {
    if (row[direction] === "≥") addOn.write(`'Indicateurs'!${letter}${index + 2}`, [[100_000]]);
  });
}

export function shownState<State extends ReviewPageData["state"]>(
  page: ReviewPageData,
  wanted: State,
): Extract<ReviewPageData, { state: State }> {
  if (page.state !== wanted) throw new Error(`The page shows ${JSON.stringify(page)}`);
  // The test above names the state.
  return page as Extract<ReviewPageData, { state: State }>;
}
