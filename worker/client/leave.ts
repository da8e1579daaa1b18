// What Back must not do: offer to send again, or show what was sent.

/** Makes the history forget that this page answers a POST, and the page forget itself once it was sent. */
export function leaveNothing(form: HTMLFormElement): void {
  if (form.dataset.answer !== undefined) history.replaceState(null, "", location.href);
  let isSent = false;
  form.addEventListener("submit", () => {
    isSent = true;
  });
  // Come back to as it was left, the page is asked for again, empty.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted && isSent) location.replace(location.href);
  });
}
