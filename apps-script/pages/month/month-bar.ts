// The twelve months, as one group of choices: arrows go from one to the next.
import type { MonthSheet } from "../../../shared/month-entry/year-months.ts";
import { make } from "../client/dom.ts";

/** The tone of a state, and its words. */
const STATES: Record<MonthSheet["state"], readonly [string, string]> = {
  entered: ["ok", "✓ saisi"],
  partial: ["ko", "en partie"],
  suspended: ["", "suspendu"],
  missing: ["ko", "à saisir"],
  future: ["", "à venir"],
};

/** To the next month, or the one before. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 0, ArrowLeft: -2 };

/** The bar; `choose` is told of another month, and says whether it is shown: the keyboard stays in the bar then. */
export function monthBar(
  months: readonly MonthSheet[],
  chosen: number,
  choose: (month: number) => boolean,
): HTMLElement {
  const buttons = months.map(({ month, shortName, state }) => {
    const [tone, words] = STATES[state];
    return make(
      "button",
      {
        type: "button",
        role: "radio",
        "aria-checked": String(month === chosen),
        tabindex: month === chosen ? "0" : "-1",
        click: () => choose(month),
        keydown: (event) => {
          const step = STEPS[String(Reflect.get(event, "key"))];
          if (step === undefined) return;
          event.preventDefault();
          if (choose(((month + step + 12) % 12) + 1)) chosenButton()?.focus();
        },
      },
      shortName,
      make("small", { class: tone }, words),
    );
  });
  return make("nav", {}, make("div", { role: "radiogroup", "aria-label": "Mois à saisir" }, ...buttons));
}

/** The button of the chosen month, as the page shows it. */
export function chosenButton(): HTMLElement | null {
  return document.querySelector("nav [tabindex='0']");
}
