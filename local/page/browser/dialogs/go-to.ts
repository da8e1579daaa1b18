// « Aller à… »: a tab, a cell, a command or an indicator, by the first letters of one of its words.
import { comparable } from "../comparable.ts";
import { make } from "../dom.ts";

/** A place or a deed, with what it is: « onglet ». */
export interface Destination {
  label: string;
  kind: string;
  go(): void;
}

/** Opens the field; `typed` is the destination that the text itself names, such as a cell. */
export function openGoTo(
  destinations: readonly Destination[],
  typed: (text: string) => Destination | undefined,
): void {
  const list = make("ul", { id: "go-to-list", role: "listbox", "aria-label": "Où aller" });
  const none = make("p", { role: "status" });
  const field = make("input", {
    class: "field-box",
    type: "text",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    "aria-label": "Onglet, cellule, commande ou indicateur",
    "aria-controls": list.id,
    "aria-expanded": "true",
  });
  const dialog = make("dialog", { class: "go-to", "aria-label": "Aller à" }, field, list, none);
  let shown: readonly Destination[] = [];
  let active = 0;
  const choose = (destination: Destination | undefined): void => {
    if (destination === undefined) return;
    dialog.close();
    destination.go();
  };
  const draw = (): void => {
    list.replaceChildren(
      ...shown.map((one, index) => option(one, index, index === active, () => choose(one))),
    );
    list.children[active]?.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", list.children[active]?.id ?? "");
    none.textContent = shown.length === 0 ? "Rien ne commence ainsi." : "";
  };
  const seek = (): void => {
    const named = typed(field.value.trim());
    // A code such as REC3 is a cell's name too.
    shown = [...matching(destinations, field.value), ...(named === undefined ? [] : [named])];
    active = 0;
    draw();
  };
  field.addEventListener("input", seek);
  field.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    if (event.key === "Enter") choose(shown[active]);
    else if (step === undefined) return;
    else active = (active + step + shown.length) % Math.max(1, shown.length);
    event.preventDefault();
    draw();
  });
  // A click beside it leaves it.
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  seek();
  dialog.showModal();
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function option(
  { label, kind }: Destination,
  index: number,
  isActive: boolean,
  choose: () => void,
): HTMLLIElement {
  const attributes = {
    role: "option",
    "aria-selected": String(isActive),
    id: `go-to-${index}`,
    onclick: choose,
  };
  return make("li", attributes, make("span", {}, label), make("small", {}, kind));
}

/** Those of which a word begins so, or else those that hold it; all for nothing. */
function matching(destinations: readonly Destination[], text: string): readonly Destination[] {
  const sought = comparable(text.trim());
  const begins = destinations.filter(({ label }) =>
    ` ${comparable(label)}`.replaceAll(/[('’-]/g, " ").includes(` ${sought}`),
  );
  return begins.length > 0 ? begins : destinations.filter(({ label }) => comparable(label).includes(sought));
}
