// Before a review when its year has one: what staff changed in it, and what an update would do.
import { formatDay } from "../../shared/french/dates.ts";
import { counted } from "../../shared/french/numbers.ts";
import { slideId } from "../../shared/slides/drawing/object-ids.ts";
import type { UpdatePlan } from "../../shared/slides/update/plan-update.ts";
import type { KeptElement } from "../../shared/slides/update/update-element.ts";
import { deckAddress } from "../google/google-deck.ts";
import type { HandChange, ReviewChoiceData } from "../interface/page-data.ts";
import { parting } from "./kept-words.ts";
import { changedSlides, deletedSentence, keptSlides } from "./slide-counts.ts";
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
  // Numbered, and in the order, of the deck as staff see it now.
  const changes = state.slides.flatMap(({ objectId }, index): HandChange[] => {
    const isHere = (pageKey: string) => slideId(pageKey) === objectId;
    const kept = plan.kept.filter(({ pageKey }) => isHere(pageKey));
    return [
      ...kept.map((change) => rewritten(change, index + 1, plan, titles)),
      ...(plan.outlived.some(isHere) ? [outlivedSlide(index + 1)] : []),
      ...(made.has(objectId) ? [addedSlide(index + 1)] : []),
    ];
  });
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
  change: KeptElement,
  number: number,
  { remade }: UpdatePlan,
  titles: ReadonlyMap<string, string>,
): HandChange {
  const { pageKey, elementKey, kind, isOutdated } = change;
  return {
    slide: `${number}. ${titles.get(pageKey) ?? ""}`,
    what: WHAT[kind],
    figures: isOutdated
      ? parting(change).ours || "rien"
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

function outlivedSlide(number: number): HandChange {
  return {
    slide: `${number}`,
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
