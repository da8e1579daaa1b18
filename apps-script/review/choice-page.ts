// Before a review when its year has one: what staff changed in it, and what an update would do.
import { formatDay } from "../../shared/french/dates.ts";
import { counted } from "../../shared/french/numbers.ts";
import { slideId } from "../../shared/slides/drawing/object-ids.ts";
import type { UpdatePlan } from "../../shared/slides/update/plan-update.ts";
import type { KeptElement } from "../../shared/slides/update/update-slide.ts";
import { deckAddress } from "../google-deck.ts";
import type { HandChange, ReviewChoiceData } from "../page-data.ts";
import { changeKey, type OpenedDeck } from "./update-deck.ts";

const WHAT: Record<KeptElement["kind"], string> = {
  title: "Titre réécrit",
  text: "Texte réécrit",
  table: "Tableau réécrit",
  notes: "Commentaires réécrits",
};

/** The page's data; `plan` takes nothing of the workbook in the place of what staff wrote. */
export function choicePage({ record, state, laidOut }: OpenedDeck, plan: UpdatePlan): ReviewChoiceData {
  const titles = new Map(laidOut.pages.map(({ key, titleLines }) => [key, titleLines.join(" ")]));
  const own = new Set(Object.keys(record.slides).map(slideId));
  const kept = plan.kept.map((change) => rewritten(change, plan, titles));
  const added = state.slides.flatMap(({ objectId }, index): HandChange[] =>
    own.has(objectId) ? [] : [addedSlide(index + 1)],
  );
  const changes = [...kept, ...added];
  const slides = counted(state.slides.length, "diapositive");
  const changedSlides = new Set(plan.kept.map(({ pageKey }) => pageKey)).size + added.length;
  return {
    state: "choice",
    year: record.year,
    deckTitle: record.title,
    deckDetail: `créée le ${formatDay(record.createdOn)}, ${slides}`,
    url: deckAddress(record.presentationId),
    changesHeading: `Changé à la main depuis le ${formatDay(record.createdOn)}`,
    changesCount: `${changedSlides} sur ${slides}`,
    changes,
    balance: balance(plan, changedSlides),
  };
}

function rewritten(
  { pageKey, elementKey, kind, ours, isOutdated }: KeptElement,
  { order }: UpdatePlan,
  titles: ReadonlyMap<string, string>,
): HandChange {
  const number = order.indexOf(slideId(pageKey)) + 1;
  return {
    slide: `${number}. ${titles.get(pageKey) ?? ""}`,
    what: WHAT[kind],
    figures: isOutdated ? ours.replaceAll(/\s+/g, " ") : "les mêmes",
    isOutdated,
    key: changeKey(pageKey, elementKey),
    fate: kind === "title" ? "Garder mon titre, changer les chiffres" : "Garder la mienne",
  };
}

function addedSlide(number: number): HandChange {
  return {
    slide: `${number}`,
    what: "Diapositive ajoutée",
    figures: "—",
    isOutdated: false,
    key: null,
    fate: "gardée à sa place",
  };
}

function balance({ remade, added, removed, deletedByStaff }: UpdatePlan, kept: number): string {
  const parts = [
    counted(remade.length, "diapositive sera refaite", "diapositives seront refaites"),
    ...(added.length === 0 ? [] : [counted(added.length, "nouvelle", "nouvelles")]),
    ...(removed.length === 0 ? [] : [counted(removed.length, "retirée", "retirées")]),
    counted(kept, "gardée", "gardées"),
  ];
  const deleted =
    deletedByStaff.length === 0
      ? ""
      : ` ${counted(deletedByStaff.length, "diapositive que vous avez supprimée ne revient pas", "diapositives que vous avez supprimées ne reviennent pas")}.`;
  return `${parts.join(", ")}.${deleted}`;
}
