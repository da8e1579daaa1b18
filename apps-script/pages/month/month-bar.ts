// The twelve months, as one group of choices: arrows go from one to the next.
import type { MonthSheet } from "../../../shared/month-entry/year-months.ts";
import { make } from "../client/dom.ts";

const WORDS: Record<MonthSheet["state"], string> = {
  entered: "✓ saisi",
  partial: "en partie",
  suspended: "suspendu",
  missing: "à saisir",
  future: "à venir",
};

/** The bar; `choose` is told of another month, with whether the keyboard is in the bar. */
export function monthBar(
  months: readonly MonthSheet[],
  chosen: number,
  choose: (month: number, isByKey: boolean) => void,
): HTMLElement {
  const buttons = months.map(({ month, shortName, state }) =>
    make(
      "button",
      {
        type: "button",
        role: "radio",
        class: state,
        "aria-checked": String(month === chosen),
        tabindex: month === chosen ? "0" : "-1",
        click: () => choose(month, false),
        keydown: (event) => {
          const key = Reflect.get(event, "key");
          const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? months.length - 1 : 0;
          if (step === 0) return;
          event.preventDefault();
          choose(((month - 1 + step) % months.length) + 1, true);
        },
      },
      shortName,
      make("small", {}, WORDS[state]),
    ),
  );
  return make("nav", {}, make("div", { role: "radiogroup", "aria-label": "Mois à saisir" }, ...buttons));
}
