// The edge of the notes under the slide: dragged, or moved by the arrows, and found again where it was left.
import { make } from "../dom.ts";

const KEPT_AS = "revue-qualite-notes";
const LEAST_PIXELS = 48;
const STEPS: Readonly<Record<string, number>> = { ArrowUp: 24, ArrowDown: -24 };
/** Of the room of the slide and its notes, in hundredths. */
const MOST_HUNDREDTHS = 60;

/** The edge over the notes, which it makes higher or lower. */
export function notesEdge(notes: HTMLElement): HTMLElement {
  const edge = make("div", {
    class: "notes-edge",
    role: "separator",
    tabindex: "0",
    "aria-orientation": "horizontal",
    "aria-label": "Hauteur des commentaires",
    "aria-valuemin": String(LEAST_PIXELS),
  });
  const most = (): number =>
    Math.max(LEAST_PIXELS, Math.round(((edge.parentElement?.clientHeight ?? 0) * MOST_HUNDREDTHS) / 100));
  const tell = (): void => {
    edge.setAttribute("aria-valuemax", String(most()));
    edge.setAttribute("aria-valuenow", String(Math.round(notes.getBoundingClientRect().height)));
  };
  const resize = (pixels: number): void => {
    notes.style.setProperty("height", `${Math.max(LEAST_PIXELS, Math.min(most(), Math.round(pixels)))}px`);
    tell();
    localStorage.setItem(KEPT_AS, String(Math.round(notes.getBoundingClientRect().height)));
  };
  const kept = Number(localStorage.getItem(KEPT_AS));
  // A smaller window bounds it: what was chosen stays for a larger one.
  if (kept >= LEAST_PIXELS) notes.style.setProperty("height", `${kept}px`);
  new ResizeObserver(tell).observe(notes);
  edge.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    resize(notes.getBoundingClientRect().height + step);
  });
  edge.addEventListener("pointerdown", ({ pointerId }) => edge.setPointerCapture(pointerId));
  edge.addEventListener("pointermove", ({ pointerId, clientY }) => {
    if (edge.hasPointerCapture(pointerId)) resize(notes.getBoundingClientRect().bottom - clientY);
  });
  return edge;
}
