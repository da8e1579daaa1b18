// What the confirmation's page can do with script: print, and copy the link.

/** Shows the tools. */
export function showTools(): void {
  const tools = document.querySelector<HTMLElement>("#outils");
  const link = document.querySelector<HTMLAnchorElement>("#suivi");
  if (tools === null || link === null) return;
  tools.hidden = false;
  document.querySelector("#imprimer")?.addEventListener("click", () => print());
  document.querySelector("#copier")?.addEventListener("click", () => void copy(link.href));
}

async function copy(address: string): Promise<void> {
  const said = document.querySelector<HTMLElement>("#copie");
  await navigator.clipboard.writeText(address);
  if (said !== null) said.textContent = said.dataset.text ?? "";
}
