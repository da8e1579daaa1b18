// Keeps the form on the screen while there is no network: the browser's own error page would lose it.

/** Says that there is no connection instead of sending, until there is one again. */
export function waitForNetwork(form: HTMLFormElement): void {
  const notice = document.querySelector<HTMLElement>("#hors-ligne");
  const tell = () => {
    if (notice !== null) notice.hidden = navigator.onLine;
  };
  form.addEventListener("submit", (event) => {
    tell();
    if (!navigator.onLine) event.preventDefault();
  });
  addEventListener("online", tell);
}
