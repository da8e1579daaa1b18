// Keeps the form on the screen while there is no network: the browser's own error page would lose it.

/** Says that there is no connection instead of sending. */
export function waitForNetwork(form: HTMLFormElement): void {
  const notice = document.querySelector<HTMLElement>("#hors-ligne");
  form.addEventListener("submit", (event) => {
    if (notice !== null) notice.hidden = navigator.onLine;
    if (!navigator.onLine) event.preventDefault();
  });
}
