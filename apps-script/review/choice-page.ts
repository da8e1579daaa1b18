// Before a review when its year has one: what staff changed in it, and what an update would do.
import { formatDay } from "../../shared/french/dates.ts";
import { counted } from "../../shared/french/numbers.ts";
import type { UpdatePlan } from "../../shared/slides/update/plan-update.ts";
import type { KeptElement } from "../../shared/slides/update/update-element.ts";
import { deckAddress } from "../google/google-deck.ts";
import type { HandChange, ReviewChoiceData } from "../interface/page-data.ts";
import { changedSlides, deletedSentence, keptSlides, quoted, slideNumber } from "./slide-counts.ts";
import { changeKey, type OpenedDeck, pageTitles } from "./update-deck.ts";

const WHAT: Record<KeptElement["kind"], string> = {
  title: "Titre réécrit",
  text: "Texte réécrit",
  table: "Tableau réécrit",
  notes: "Commentaires réécrits",
};

/** The page's data; `plan` takes nothing of the workbook in the place of what staff wrote. */
export function choicePage(opened: OpenedDeck, plan: UpdatePlan): ReviewChoiceData {
  const { record, state } = opened;
  const titles = pageTitles(opened);
  const made = new Set(plan.madeByStaff);
  const kept = plan.kept.map((change) => rewritten(change, plan, titles));
  const added = state.slides.flatMap(({ objectId }, index): HandChange[] =>
    made.has(objectId) ? [addedSlide(index + 1)] : [],
  );
  const outlived = plan.outlived.map((key) => outlivedSlide(key, plan));
  const changes = [...kept, ...outlived, ...added];
  const slides = counted(state.slides.length, "diapositive");
  return {
    state: "choice",
    year: record.year,
    deckTitle: record.title,
    deckDetail: `créée le ${formatDay(record.createdOn)}, ${slides}`,
    url: deckAddress(record.presentationId),
    changesHeading: `Changé à la main depuis le ${formatDay(record.createdOn)}`,
    changesCount: `${counted(keptSlides(plan), "diapositive")} sur ${state.slides.length}`,
    changes,
    balance: balance(plan, titles),
  };
}

function rewritten(
  { pageKey, elementKey, kind, ours, isOutdated }: KeptElement,
  { order, remade }: UpdatePlan,
  titles: ReadonlyMap<string, string>,
): HandChange {
  return {
    slide: `${slideNumber(order, pageKey)}. ${titles.get(pageKey) ?? ""}`,
    what: WHAT[kind],
    figures: isOutdated
      ? quoted(ours)
      : remade.includes(pageKey)
        ? "les mêmes ici, le reste change"
        : "les mêmes",
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

function outlivedSlide(pageKey: string, { order }: UpdatePlan): HandChange {
  return {
    slide: `${slideNumber(order, pageKey)}`,
    what: "Diapositive modifiée, que la revue n’a plus",
    figures: "n’y sont plus",
    isOutdated: true,
    key: null,
    fate: "gardée : à vérifier",
  };
}

function balance(plan: UpdatePlan, titles: ReadonlyMap<string, string>): string {
  const counts = changedSlides(
    plan,
    ["diapositive sera refaite", "diapositives seront refaites"],
    ["gardée"],
  );
  const first = counts === "" ? "Aucune diapositive ne sera refaite" : counts;
  return [`${first}.`, deletedSentence(plan.deletedByStaff, titles)].join(" ").trim();
}
