// Says how much room is left, once the limit is near.

/** Shown from this many characters left on. */
const NEAR = 500;

/** Follows the texts that have a limit. */
export function watchLimits(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll<HTMLTextAreaElement>("[data-limit]")) {
    const place = document.querySelector<HTMLElement>(`#${field.id}-reste`);
    if (place === null) continue;
    const tell = () => {
      const left = Number(field.dataset.limit) - [...field.value].length;
      place.hidden = left > NEAR;
      const sentence = (left < 0 ? place.dataset.over : place.dataset.left) ?? "";
      place.textContent = sentence.replace("{0}", String(Math.abs(left)));
    };
    field.addEventListener("input", tell);
    tell();
  }
}
