// The head of the audit: which one, the label's days, the balance, what is shown.
import type { AuditPoint, AuditState } from "../../../shared/audit/audit-groups.ts";
import { addYears } from "../../../shared/calendar/day.ts";
import { formatShortDay } from "../../../shared/french/dates.ts";
import { counted } from "../../../shared/french/numbers.ts";
import type { AuditCheckpoint, AuditData } from "../../audit/audit-data.ts";
import { make } from "../client/dom.ts";

type Points = readonly AuditPoint<AuditCheckpoint>[];

const CALM: ReadonlySet<AuditState> = new Set(["ready", "notApplicable"]);

/** Whether a point asks for something. */
export const isToDo = ({ state }: Points[number]): boolean => !CALM.has(state);

/** The head; `filter` is told whether only what is to be done is shown. */
export function headView(
  { settings }: AuditData,
  points: Points,
  isFiltered: boolean,
  filter: (isFiltered: boolean) => void,
): HTMLElement {
  const { auditType, nextAudit, department, labelObtainedOn, labelDurationYears, closedOn } = settings;
  const when = typeof nextAudit === "number" ? formatShortDay(nextAudit) : nextAudit;
  const label =
    labelObtainedOn === null
      ? []
      : [
          `label obtenu le ${formatShortDay(labelObtainedOn)}, fin le ${formatShortDay(addYears(labelObtainedOn, labelDurationYears))}`,
        ];
  const under = [department, ...label, `état au ${formatShortDay(closedOn)}`].join(" · ");
  const choice = (words: string, isFilter: boolean): HTMLButtonElement =>
    make(
      "button",
      { type: "button", "aria-pressed": String(isFilter === isFiltered), click: () => filter(isFilter) },
      words,
    );
  return make(
    "header",
    { class: "tete" },
    make(
      "div",
      {},
      make("h1", {}, when === null ? auditType : `${auditType} : ${when}`),
      make("p", { class: "neutre" }, under),
      make("p", {}, ...balance(points)),
    ),
    make(
      "div",
      { class: "filtres", role: "group", "aria-label": "Filtrer" },
      choice(`Tout (${points.length})`, false),
      choice(`À faire (${points.filter(isToDo).length})`, true),
    ),
  );
}

const BALANCE: readonly (readonly [AuditState, string, string])[] = [
  ["notCompliant", "non conforme", "! "],
  ["weakProof", "preuve en retard ou incomplète", "! "],
  ["unchecked", "à contrôler", "! "],
  ["noProof", "sans preuve", "! "],
  ["ready", "prêt", "✓ "],
];

/** `! 2 non conformes · ! 3 sans preuve · ✓ 3 prêts sur 11`. */
function balance(points: Points): (HTMLElement | string)[] {
  const parts = BALANCE.flatMap(([state, words, sign]) => {
    const count = points.filter((point) => point.state === state).length;
    const tone = state === "ready" ? "ok" : "ko";
    return count === 0
      ? []
      : [make("b", { class: tone }, sign + counted(count, words, pluralOfState(words)))];
  });
  return [...parts.flatMap((part, index) => (index === 0 ? [part] : [" · ", part])), ` sur ${points.length}`];
}

/** « preuves en retard ou incomplètes »: what follows « en retard » agrees all the same. */
function pluralOfState(words: string): string | undefined {
  return words.startsWith("preuve") ? "preuves en retard ou incomplètes" : undefined;
}
