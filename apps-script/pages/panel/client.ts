// The side panel: where the year stands, what to do next, and the doors that solve it.
import type { RowChange, WrittenChanges } from "../../../shared/changes/row-change.ts";
import type { PanelData } from "../../panel/panel-data.ts";
import { button, make } from "../client/dom.ts";
import { ask, openPage, saidOf } from "../client/google-script.ts";
import { inverseChange } from "../client/inverse-change.ts";
import { blockedView } from "./blocked-view.ts";
import { firstRunView } from "./first-run-view.ts";
import { foot } from "./foot.ts";
import { followReview, stepsView } from "./review-steps.ts";
import { shown } from "./shown.ts";
import { watch } from "./watch.ts";
import { yearHead, yearView } from "./year-view.ts";

let data: PanelData | null = null;
/** A review is being made: what is read meanwhile waits to be shown. */
let isMaking = false;
/** `again`: something was written since the reading began. */
let reading: "no" | "once" | "again" = "no";
const said = make("div", { role: "status" });

const watched = watch(
  () => data?.mark ?? "",
  () => void read(),
);

/** What the views ask of the panel. */
const doors = {
  /** Opens a dialog of the add-on: what is done in it is seen by the mark. */
  open: (functionName: string, order?: object): void => {
    watched.dialogOpened();
    void openPage(functionName, order).then((fault) => {
      if (fault !== null) tell(fault);
    });
  },
  /** Asks for something that gives the panel anew. */
  renew: async (words: string, functionName: string, ...values: unknown[]): Promise<void> => {
    tell(words);
    const answer = await ask<{ page: PanelData }>(functionName, ...values);
    if (answer.ok) take(answer.page);
    else tell(saidOf(answer));
  },
  /** Writes, then reads again: what somebody else changed meanwhile is told. */
  write: async (change: RowChange): Promise<void> => {
    tell("Enregistrement…");
    const answer = await ask<WrittenChanges>("ecrire", [change]);
    if (!answer.ok) return tell(saidOf(answer));
    await read();
    if (answer.refus.length > 0)
      return tell("Le classeur avait changé : rien n’y a été remplacé. Voici ce qu’il dit.");
    tell("✓ Noté. ");
    said.append(button("Annuler", () => void doors.write(inverseChange(change))));
  },
  tell,
  review,
};

export type Doors = typeof doors;

void read();

async function read(): Promise<void> {
  if (reading !== "no") {
    reading = "again";
    return;
  }
  reading = "once";
  if (data === null) shown([make("p", { class: "rien", role: "status" }, "Lecture du classeur…")], []);
  const answer = await ask<{ page: PanelData }>("lireLePanneau");
  const isOld = Object.is(reading, "again");
  reading = "no";
  if (isOld) void read();
  if (answer.ok) take(answer.page);
  else if (data === null) {
    const { message, remede } = answer;
    shown([blockedView([{ tab: "", row: null, message, remedy: remede }], doors)], []);
  } else tell(saidOf(answer));
}

function take(page: PanelData): void {
  data = page;
  tell("");
  draw();
}

function draw(): void {
  if (data === null || isMaking) return;
  if (data.state === "first") shown(firstRunView(data, doors, said), []);
  else if (data.state === "blocked") shown([blockedView(data.faults, doors), said], foot(null, doors));
  else shown([...yearView(data, doors), said], foot(data, doors));
}

function tell(words: string): void {
  said.className = words === "" ? "" : "message";
  said.textContent = words;
}

/** The review is made while its steps are told; everything else waits. */
async function review(): Promise<void> {
  if (data?.state !== "year") return;
  const { view, show } = stepsView();
  shown([yearHead(data, doors, "Revue en cours de création…"), view], foot(data, doors, true));
  isMaking = true;
  await followReview(show);
  isMaking = false;
  watched.dialogOpened();
  await read();
  draw();
}
