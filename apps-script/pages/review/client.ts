// The page of the review: the choice when the year has a deck, its progress, its end.
import type {
  DigestPart,
  DigestPoint,
  HandChange,
  ReviewChoiceData,
  ReviewEndData,
  ReviewErrorData,
  ReviewPageData,
  ReviewWish,
} from "../../interface/page-data.ts";
import { button, make, pageData, show, startAt } from "../client/dom.ts";
import { ask, closeDialog, goTo, openPage, type Refusal } from "../client/google-script.ts";

const PROGRESS_MILLISECONDS = 2_000;
const SIGNS = {
  attention: ["ko", "!"],
  done: ["ok", "✓"],
  neutral: ["neutre", "–"],
} as const;

/** Each part's heading, what is said first where there is nothing of it, and what ends it. */
const PARTS: Record<DigestPart["about"], { heading: string; none: string; end: string }> = {
  proofreading: {
    heading: "À relire avant de présenter",
    none: "Chaque cible a une valeur, sur assez de cas.",
    end: "",
  },
  leftAside: {
    heading: "Laissé de côté",
    none: "Aucune ligne écartée : tout ce qui est saisi est compté.",
    end: "Données personnelles : aucun nom ni message d’usager n’est dans la revue.",
  },
  changes: { heading: "Ce qui a changé", none: "", end: "" },
  toVerify: {
    heading: "À vérifier vous-même",
    none: "Rien de ce que vous avez écrit ne date d’avant les chiffres du classeur.",
    end: "",
  },
};

/** What a review is followed by: the page, its function, what it is for. */
const NEXT = [
  ["Compte rendu de réunion", "rendreCompte", ", à donner à ceux qui étaient là et aux absents."],
  ["Reprendre les décisions", "reprendreLesDecisions", " dans « Plan d’actions »."],
  ["Affiche des résultats", "afficherLesResultats", ", pour le hall."],
] as const;

/** What a door that leads nowhere says. */
const said = make("p", { role: "status", class: "ko" });

draw(pageData<ReviewPageData>());

function draw(data: ReviewPageData): void {
  if (data.state === "choice") drawChoice(data);
  else if (data.state === "end") drawEnd(data);
  else drawError(data);
}

function drawEnd({ heading, sentence, deckTitle, service, url, parts, foot }: ReviewEndData): void {
  const open = make("a", { class: "btn p", href: url, target: "_blank" }, "Ouvrir la revue");
  const copied = make("span", { role: "status" });
  const copy = button("Copier le lien", () => void copyLink(url, copied));
  const lead = async (): Promise<void> => {
    said.textContent = await goTo({ onglet: "Alertes", ligne: null, colonne: null });
  };
  const deadlines = button("Voir les échéances", () => void lead());
  const picture = make(
    "div",
    { class: "vignette", "aria-hidden": "true" },
    make("b", {}, deckTitle),
    service,
  );
  const head = make(
    "div",
    { class: "fin", role: "status" },
    picture,
    make(
      "div",
      {},
      make("h1", {}, `✓ ${heading}`),
      make("p", {}, sentence),
      make("div", { class: "boutons" }, open, copy, copied),
    ),
  );
  show(
    [
      head,
      said,
      make("div", { class: "cols" }, ...parts.map(partView), section("Et ensuite", "", NEXT.map(nextView))),
    ],
    [make("p", {}, foot), ...(foot === "" ? [] : [deadlines]), button("Fermer", closeDialog)],
  );
  startAt(open);
}

function partView({ about, count, points }: DigestPart): HTMLElement {
  const { heading, none, end } = PARTS[about];
  return section(heading, count === 0 ? "rien" : `${count}`, [
    ...(count > 0 || none === "" ? [] : [drawPoint(point("done", none))]),
    ...points.map(drawPoint),
    ...(end === "" ? [] : [drawPoint(point("neutral", end))]),
  ]);
}

/** A point of the page's own words. */
function point(sign: DigestPoint["sign"], text: string): DigestPoint {
  return { sign, strong: "", text, link: null, target: null, targetLabel: "" };
}

function section(heading: string, count: string, points: readonly HTMLElement[]): HTMLElement {
  return make(
    "section",
    {},
    make("h2", {}, heading, " ", make("span", {}, count)),
    make("ul", {}, ...points),
  );
}

function drawPoint({ sign, strong, text, link, target, targetLabel }: DigestPoint): HTMLElement {
  const [tone, mark] = SIGNS[sign];
  const parts = [
    make("span", { class: `signe ${tone}` }, mark),
    ...(strong === "" ? [] : [make("b", {}, strong)]),
    text,
    ...(link === null ? [] : [" ", make("a", { href: link.url, target: "_blank" }, link.label)]),
    ...(target === null ? [] : [" ", door(() => goTo(target), targetLabel)]),
  ];
  return make("li", {}, ...parts);
}

function nextView([label, functionName, text]: (typeof NEXT)[number]): HTMLElement {
  return make(
    "li",
    {},
    make("span", { class: "signe neutre" }, "–"),
    door(() => openPage(functionName), label),
    text,
  );
}

/** Leads elsewhere; says why when it does not. */
function door(lead: () => Promise<string | null>, label: string): HTMLButtonElement {
  const follow = async (): Promise<void> => {
    said.textContent = await lead();
  };
  return make("button", { type: "button", class: "lien", click: () => void follow() }, label);
}

async function copyLink(url: string, said: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(url);
    said.textContent = "Lien copié";
  } catch {
    // The browser refuses: the link is shown, selected, to be copied by hand.
    const link = make("input", {
      class: "adresse",
      readonly: true,
      value: url,
      "aria-label": "Lien à copier",
    });
    said.replaceChildren("Copiez ce lien : ", link);
    link.select();
  }
}

function drawChoice(data: ReviewChoiceData): void {
  const choices = new Map<string, HTMLSelectElement>();
  const go = button("Mettre à jour", () => void order(), true);
  const update = radio(
    "update",
    "Mettre à jour cette revue",
    "Même lien, chiffres et graphiques d’aujourd’hui.",
    data.changes.length === 0
      ? "Vous n’y avez rien réécrit ni ajouté."
      : "Ce que vous avez changé à la main est gardé : voyez ci-dessous.",
  );
  const anew = radio(
    "new",
    "En créer une nouvelle",
    "L’ancienne reste telle quelle.",
    "Vos retouches n’y seront pas. Les liens déjà envoyés mènent à l’ancienne.",
  );
  const balance = make("p", {}, data.balance);
  const isNew = (): boolean => anew.querySelector("input")?.checked === true;
  const follow = (): void => {
    go.textContent = isNew() ? "Créer une nouvelle revue" : "Mettre à jour";
    balance.hidden = isNew();
  };
  for (const label of [update, anew]) label.addEventListener("change", follow);
  const open = make("a", { href: data.url, target: "_blank" }, "L’ouvrir");
  const changes =
    data.changes.length === 0
      ? []
      : [
          make("h2", {}, data.changesHeading, " ", make("span", {}, data.changesCount)),
          changesTable(data.changes, choices),
        ];
  show(
    [
      make("h1", {}, `Une revue ${data.year} existe déjà`),
      make("p", {}, `« ${data.deckTitle} », ${data.deckDetail}. `, open),
      make("fieldset", { class: "choix", "aria-label": "Que faire" }, update, anew),
      ...changes,
    ],
    [balance, button("Annuler", closeDialog), go],
  );
  startAt(update.querySelector("input"));

  async function order(): Promise<void> {
    const takesOurs = [...choices].flatMap(([key, select]) => (select.value === "ours" ? [key] : []));
    await run({ mode: isNew() ? "new" : "update", takesOurs });
  }
}

function radio(value: string, title: string, text: string, detail: string): HTMLLabelElement {
  const input = make("input", { type: "radio", name: "revue", value, checked: value === "update" });
  return make("label", {}, input, make("b", {}, title), text, make("small", {}, detail));
}

function changesTable(changes: readonly HandChange[], choices: Map<string, HTMLSelectElement>): HTMLElement {
  const names = ["Diapositive", "Ce qui a changé", "Chiffres du classeur", "À faire"];
  const header = make("tr", {}, ...names.map((name) => make("th", { scope: "col" }, name)));
  const rows = changes.map((change) => {
    const { slide, what, figures, isOutdated } = change;
    const said = make("td", { class: isOutdated ? "ko" : "" }, isOutdated ? `! ${figures}` : figures);
    return make(
      "tr",
      {},
      make("td", {}, slide),
      make("td", {}, what),
      said,
      make("td", {}, fate(change, choices)),
    );
  });
  return make("table", {}, make("thead", {}, header), make("tbody", {}, ...rows));
}

function fate({ key, fate: said, slide, what }: HandChange, choices: Map<string, HTMLSelectElement>): Node {
  if (key === null) return make("span", {}, said);
  const select = make(
    "select",
    { "aria-label": `${slide} : ${what}` },
    make("option", { value: "theirs" }, said),
    make("option", { value: "ours" }, "Reprendre le classeur"),
  );
  choices.set(key, select);
  return select;
}

/** Asks for the review and says where it stands: the answer comes only at the end. */
async function run(wish: ReviewWish): Promise<void> {
  const token = crypto.getRandomValues(new Uint32Array(4)).join("-");
  const step = make("p", { role: "status", tabindex: "-1" }, "Lecture du classeur…");
  show([make("h1", {}, "La revue se prépare"), step], []);
  // What was pressed is gone: the focus goes to what is to be read.
  startAt(step);
  const following = setInterval(() => void follow(token, step), PROGRESS_MILLISECONDS);
  const answer = await ask<{ page: ReviewPageData }>("faireLaRevue", { ...wish, token });
  clearInterval(following);
  if (answer.ok) draw(answer.page);
  else drawError(unanswered(answer, wish));
}

/** Without an answer nobody knows what was done: trying again looks first, as the menu does. */
function unanswered({ message, remede, isUnknown = false }: Refusal, wish: ReviewWish): ReviewErrorData {
  return {
    state: "error",
    heading: isUnknown ? "La revue n’a pas répondu" : "La revue n’est pas faite",
    message,
    remedy: remede,
    retry: isUnknown ? { mode: "menu", takesOurs: [] } : wish,
  };
}

async function follow(token: string, step: HTMLElement): Promise<void> {
  const answer = await ask<{ etape: string | null }>("etapeEnCours", token);
  if (answer.ok && answer.etape !== null) step.textContent = answer.etape;
}

function drawError({ heading, message, remedy, retry }: ReviewErrorData): void {
  const why = make(
    "div",
    { class: "erreur", role: "alert" },
    make("h1", {}, `! ${heading}`),
    make("p", {}, message),
    ...(remedy === "" ? [] : [make("p", {}, make("b", {}, "Remède : "), remedy)]),
  );
  const again = button(
    retry.mode === "new" ? "Créer une nouvelle revue" : "Recommencer",
    () => void run(retry),
    true,
  );
  show([why], [make("p"), button("Fermer", closeDialog), again]);
  startAt(again);
}
