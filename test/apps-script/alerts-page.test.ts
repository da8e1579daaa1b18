// The dialogs: everything escaped, long lists cut with a word about the rest.
import { describe, expect, it } from "vitest";
import { dialogHtml } from "../../apps-script/dialog-html.ts";
import type { Alert } from "../../shared/alerts/alert.ts";
import { daySerial } from "../../shared/calendar/day.ts";

const ALERT: Alert = { severity: "anomaly", tab: "Relevés", row: 14, message: "Code inconnu", dueOn: null };

describe("dialogHtml", () => {
  it("escapes texts, addresses and alerts", () => {
    const html = dialogHtml({
      sentences: ["<b>1 & 2</b>"],
      link: { label: "l'« ouvrir »", url: 'https://x/?a="b"' },
      alerts: [{ ...ALERT, message: "<script>alert(1)</script>" }],
    });
    expect(html).toContain("&lt;b&gt;1 &amp; 2&lt;/b&gt;");
    expect(html).toContain('href="https://x/?a=&quot;b&quot;"');
    expect(html).toContain("l&#39;«\u00a0ouvrir\u00a0»");
    expect(html).not.toContain("<script");
  });

  it("shows severity and place once, the message already naming the day", () => {
    const dueOn = daySerial(2021, 2, 11);
    const html = dialogHtml({
      sentences: [],
      alerts: [{ ...ALERT, severity: "deadline", row: null, dueOn }],
    });
    expect(html).toContain("<td>Échéance</td><td>Relevés</td><td></td><td>Code inconnu</td>");
  });

  it("sends to Alertes beyond a hundred", () => {
    const alerts = (count: number) => Array.from({ length: count }, () => ALERT);
    expect(dialogHtml({ sentences: [], alerts: alerts(100) })).not.toContain("de plus");
    const html = dialogHtml({ sentences: [], alerts: alerts(103) });
    expect(html.match(/<td>Anomalie<\/td>/g)).toHaveLength(100);
    expect(html).toContain("… et 3 de plus\u00a0: voyez l’onglet «\u00a0Alertes\u00a0».");
  });

  it("has no table without alert", () => {
    expect(dialogHtml({ sentences: ["Fini."] })).not.toContain("<table");
  });
});
