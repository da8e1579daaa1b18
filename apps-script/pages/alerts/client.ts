// The list of alerts: how an action ended, and what is to be looked at, each a door to its row.
import type { AlertsPageData, ListedAlert } from "../../interface/page-data.ts";
import { button, make, pageData, show, startAt } from "../client/dom.ts";
import { closeDialog, goTo } from "../client/google-script.ts";

const data = pageData<AlertsPageData>();
const said = make("p", { role: "status", class: "ko" });

show(
  [
    ...data.sentences.map((sentence) => make("p", {}, sentence)),
    ...(data.link === null
      ? []
      : [
          make(
            "p",
            {},
            make("a", { href: data.link.url, target: "_blank", class: "btn p" }, data.link.label),
          ),
        ]),
    said,
    ...(data.alerts.length === 0 ? [] : [table(data.alerts)]),
    ...(data.more === null ? [] : [make("p", {}, data.more)]),
  ],
  [make("p"), button("Fermer", closeDialog, data.link === null)],
);
startAt(document.querySelector<HTMLElement>(".p"));

function table(alerts: readonly ListedAlert[]): HTMLTableElement {
  const header = make(
    "tr",
    {},
    ...["Gravité", "Où", "Ce qui ne va pas"].map((name) => make("th", { scope: "col" }, name)),
  );
  return make("table", {}, make("thead", {}, header), make("tbody", {}, ...alerts.map(alertRow)));
}

function alertRow(alert: ListedAlert): HTMLTableRowElement {
  const { severity, message } = alert;
  return make("tr", {}, make("td", {}, severity), make("td", {}, place(alert)), make("td", {}, message));
}

/** A row is a door; a whole tab, or what has no row, is only named. */
function place({ tab, row, target }: ListedAlert): Node {
  if (row === null) return make("span", {}, tab);
  return make(
    "button",
    { type: "button", class: "lien", click: () => void go(target) },
    `${tab}, ligne\u00a0${row}`,
  );
}

async function go(target: Parameters<typeof goTo>[0]): Promise<void> {
  said.textContent = await goTo(target);
}
