// The page of alerts: what it is given, in French typography, long lists cut with a word about the rest.
import { describe, expect, it } from "vitest";
import { alertsPage } from "../../apps-script/interface/alerts-page.ts";
import type { Alert } from "../../shared/records/alert.ts";

const ALERT: Alert = { severity: "anomaly", tab: "Relevés", row: 14, message: "Code inconnu", dueOn: null };

describe("alertsPage", () => {
  it("gives each alert its place, and the column that its words name", () => {
    const message = "Colonne « Dénominateur » : il manque. Saisissez-le.";
    const { alerts } = alertsPage({ sentences: [], alerts: [{ ...ALERT, message }] });
    expect(alerts).toEqual([
      {
        severity: "Anomalie",
        tab: "Relevés",
        row: 14,
        message: "Colonne «\u00a0Dénominateur\u00a0»\u00a0: il manque. Saisissez-le.",
        target: { onglet: "Relevés", ligne: 14, colonne: "Dénominateur", cle: null },
      },
    ]);
  });

  it("sends to Alertes beyond a hundred", () => {
    const alerts = (count: number) => Array.from({ length: count }, () => ALERT);
    expect(alertsPage({ sentences: [], alerts: alerts(100) }).more).toBeNull();
    const page = alertsPage({ sentences: [], alerts: alerts(103) });
    expect(page.alerts).toHaveLength(100);
    expect(page.more).toBe("… et 3 de plus\u00a0: voyez l’onglet «\u00a0Alertes\u00a0».");
  });

  it("has neither link nor alert for an action that only says it is done", () => {
    expect(alertsPage({ sentences: ["Fini : rien."] })).toEqual({
      sentences: ["Fini\u00a0: rien."],
      link: null,
      alerts: [],
      more: null,
    });
  });
});
