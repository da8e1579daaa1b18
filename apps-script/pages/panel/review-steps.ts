// The review while it is made: its four steps, as the server says them.
import { make } from "../client/dom.ts";
import { ask } from "../client/google-script.ts";

const POLL_MILLISECONDS = 2_000;
const STEPS = [
  ["Lecture du classeur", /^Lecture du classeur/],
  ["Taux, alertes et graphiques", /^Écriture/],
  ["Diaporama", /diaporama/],
  ["Commentaires de l’orateur", /commentaires/],
] as const;

/** The view, and what moves it to a step that the server said. */
export function stepsView(): { view: HTMLElement; show: (words: string) => void } {
  const bar = make("progress", { max: String(STEPS.length), "aria-label": "Étapes de la revue" });
  const lines = make("ul", { class: "etapes" });
  const view = make(
    "div",
    { class: "message", role: "status" },
    make("h2", {}, "Générer la revue"),
    bar,
    lines,
    make(
      "p",
      { class: "neutre" },
      "20 secondes environ. Vous pouvez fermer ce panneau : le travail continue. Ce qui est saisi entre-temps ne sera pas dans cette revue.",
    ),
  );
  const show = (words: string): void => {
    const current = Math.max(
      0,
      STEPS.findIndex(([, pattern]) => pattern.test(words)),
    );
    bar.value = current;
    lines.replaceChildren(
      ...STEPS.map(([name], index) => {
        const sign = index < current ? "✓" : index === current ? "▸" : "·";
        const label = index === current ? make("b", {}, `${name}…`) : name;
        return make(
          "li",
          {},
          make("span", { class: index < current ? "ok" : "" }, sign),
          make("span", {}, label),
        );
      }),
    );
  };
  show("");
  return { view, show };
}

/** Makes the review; its page opens by itself. Ends with it. */
export async function followReview(show: (words: string) => void): Promise<void> {
  const token = String(Date.now());
  const poll = setInterval(async () => {
    const answer = await ask<{ etape: string | null }>("etapeEnCours", token);
    if (answer.ok && answer.etape !== null) show(answer.etape);
  }, POLL_MILLISECONDS);
  await ask<object>("genererLaRevue", { token });
  clearInterval(poll);
}
