// All slides of the deck over the speaker's view, to go to one of them.
import { make } from "../dom.ts";
import type { SlideDrawing } from "./slide-drawing.ts";
import { fitThumbnails, thumbnail } from "./thumbnail.ts";

const TITLE = "Toutes les diapositives";

/** Shows them, the present one with the keyboard; `chosen` takes the index that is pressed. */
export function showAllSlides(drawing: SlideDrawing, present: number, chosen: (index: number) => void): void {
  const dialog = make("dialog", { class: "modal all-slides", "aria-labelledby": "all-slides-title" });
  const thumbnails = drawing.slides.map((_, index) =>
    thumbnail(drawing, index, () => {
      dialog.close();
      chosen(index);
    }),
  );
  const list = make(
    "nav",
    { class: "all-slides-list", "aria-labelledby": "all-slides-title" },
    ...thumbnails,
  );
  const close = make("button", { type: "button", class: "quiet", "aria-label": "Fermer" }, "✕");
  close.addEventListener("click", () => dialog.close());
  dialog.append(
    make("div", { class: "modal-head" }, make("h2", { id: "all-slides-title" }, TITLE), close),
    make("div", { class: "modal-body" }, list),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  new ResizeObserver(() => fitThumbnails(list)).observe(list);
  const current = thumbnails[present]?.querySelector("button");
  current?.setAttribute("aria-current", "true");
  current?.focus();
}
