// The review while it is made: its four steps, as the server says them.
import { makingStep } from "../../../shared/review/making-steps.ts";
import { make } from "../client/dom.ts";
import { ask } from "../client/google-script.ts";

const POLL_MILLISECONDS = 2_000;
/** Each step once it is done, and before. */
const STEPS = [
  ["Classeur lu", "Lecture du classeur"],
  ["Taux, alertes et graphiques écrits", "Taux, alertes et graphiques"],
  ["Diaporama créé", "Diaporama"],
  ["Commentaires de l’orateur", "Commentaires de l’orateur"],
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
    const current = makingStep(words);
    bar.value = current;
    lines.replaceChildren(
      ...STEPS.map(([done, before], index) => {
        if (index < current) return line("ok", "✓", done);
        return index === current ? line("", "▸", make("b", {}, words)) : line("", "·", before);
      }),
    );
  };
  show("Lecture du classeur…");
  return { view, show };
}

function line(tone: string, sign: string, label: Node | string): HTMLElement {
  return make("li", {}, make("span", { class: tone }, sign), make("span", {}, label));
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
