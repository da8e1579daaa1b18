// The mail to staff: its words, its file on this machine, and Cloudflare's refusals in French.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { emlOf, readEml } from "../../local/outbox/eml.ts";
import { putMail, readOutbox } from "../../local/outbox/outbox.ts";
import { mailRefusal, sendMail } from "../../worker/notices/mail.ts";
import { noticeMail } from "../../worker/notices/mail-text.ts";
import type { Untold } from "../../worker/notices/notice.ts";

const NOW = Date.parse("2026-11-26T18:31:00Z");
const TODAY = 46_352;
const SITE = {
  name: "Sous-préfecture d’essai",
  spreadsheetId: "classeur-d-essai",
  timeZone: "Europe/Paris",
  notices: { webhook: undefined, mail: ["referent@exemple.fr"], rhythm: "daily" as const },
};
const message = (number: number, type: Untold["type"] = "complaint"): Untold => ({
  reference: `F7KM-3QX${number}`,
  type,
  receivedAt: NOW,
  isDoubtful: false,
  dueOn: 46_350,
});
const MAIL = {
  from: { email: "f@exemple.fr", name: "Formulaire, Préfecture" },
  to: ["a@exemple.fr", "b@exemple.fr"],
};

it("counts in its subject, the worst first, and names ten references at most", () => {
  const messages = [...Array.from({ length: 11 }, (_, index) => message(index)), message(20, "praise")];
  const expected = { late: [message(30)], soon: [message(31)] };
  const told = {
    event: "resume" as const,
    messages,
    ...expected,
    answered: 2,
    since: TODAY - 1,
    doubtful: 4,
  };
  const { subject, text } = noticeMail(told, SITE, NOW);
  expect(subject.replaceAll("\u00a0", " ")).toBe(
    "1 réponse en retard, 12 nouveaux messages, 4 douteux à trier",
  );
  expect(text.replaceAll("\u00a0", " ")).toContain(
    "– 12 nouveaux messages : 11 réclamations, 1 félicitation",
  );
  expect(text.replaceAll("\u00a0", " ")).toMatch(
    /– 1 réponse à donner d’ici 5 jours ouvrés : F7KM-3QX31 \(attendue le \p{L}+ \d/u,
  );
  expect(text).toContain("Depuis hier 8\u00a0h, Sous-préfecture d’essai\u00a0:\n– 1\u00a0réponse en retard");
  expect(text).toMatch(
    /1\u00a0félicitation\n– 2\u00a0réponses données\n– 4\u00a0messages douteux à trier\u00a0: filtrez/,
  );
  expect(text).not.toContain("un résumé par jour");
  const near = noticeMail({ ...told, messages: [], late: [], doubtful: 0 }, SITE, NOW);
  const given = noticeMail(
    { ...told, messages: [], late: [], soon: [], doubtful: 0, since: TODAY - 3 },
    SITE,
    NOW,
  );
  expect(given.subject).toBe("2\u00a0réponses données");
  expect(given.text).toContain("Depuis le lundi 23 novembre 2026 à 8\u00a0h, Sous-préfecture d’essai");
  expect(noticeMail({ ...told, answered: 0, since: null }, SITE, NOW).text).toContain(
    "Ce matin, Sous-préfecture",
  );
  expect(near.subject.replaceAll("\u00a0", " ")).toBe("1 réponse à donner d’ici 5 jours ouvrés");
  const fresh = noticeMail({ event: "nouveaux-messages", messages }, SITE, NOW).text.replaceAll(
    "\u00a0",
    " ",
  );
  expect(fresh).toContain(
    "– F7KM-3QX0, réclamation reçue le jeudi 26 novembre à 19 h 31. Réponse au plus tard le",
  );
  expect(fresh).toContain("et 2 autres");
  expect(fresh).not.toContain("F7KM-3QX10");
});

it("says of one message that it is kept, and of two that they are", () => {
  const cause = { reason: "x", remedy: "", by: "nobody" as const, since: NOW };
  const textOf = (count: number, opinions = 0) =>
    noticeMail({ event: "mis-de-cote", count, opinions, cause, page: null }, SITE, NOW).text.replaceAll(
      "\u00a0",
      " ",
    );
  expect(textOf(1)).toContain(
    "1 message n’arrive pas dans le classeur. Rien n’est perdu : le formulaire le garde.",
  );
  expect(textOf(2)).toContain("le formulaire les garde.");
  expect(textOf(0, 1)).toContain("1 avis n’arrive pas dans le classeur. Rien n’est perdu : le formulaire le");
  expect(textOf(1, 2)).toContain("1 message et 2 avis n’arrivent pas dans le classeur.");
});

it("says of a repair what it brought, and speaks of delays where there are messages", () => {
  const mailOf = (count: number, opinions: number) =>
    noticeMail({ event: "repare", count, opinions }, SITE, NOW);
  const subjectOf = (count: number, opinions: number) =>
    mailOf(count, opinions).subject.replaceAll("\u00a0", " ");
  expect(subjectOf(0, 1)).toBe("Réparé : l’avis mis de côté est dans le classeur");
  expect(subjectOf(2, 1)).toBe("Réparé : les 2 messages et l’avis mis de côté sont dans le classeur");
  expect(subjectOf(1, 3)).toBe("Réparé : le message et les 3 avis mis de côté sont dans le classeur");
  expect(mailOf(1, 0).text).toContain("regardez les dates de réception");
  expect(mailOf(0, 1).text).not.toContain("regardez les dates de réception");
});

it("is a file that comes back as it was, however long its subject and whatever its signs", () => {
  const mail = { ...MAIL, subject: "é😀 ".repeat(60), text: "Bonjour,\n\n– « é😀 »\n", at: new Date(NOW) };
  const eml = emlOf(mail);
  expect(Math.max(...eml.split("\r\n").map((line) => line.length))).toBeLessThan(90);
  expect(eml).toMatch(/^[\r\n\x20-\x7e]*$/);
  expect(readEml(eml)).toEqual(mail);
});

it("keeps the newest mails of the outbox, two of one moment too", () => {
  const folder = mkdtempSync(join(tmpdir(), "boite-"));
  try {
    for (let number = 0; number < 205; number += 1) {
      putMail(folder, { ...MAIL, subject: `n${number}`, text: "x" }, new Date(NOW + Math.floor(number / 2)));
    }
    expect(readdirSync(folder)).toHaveLength(200);
    expect(readOutbox(folder)[0]?.subject).toBe("n204");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("tells who can mend a refusal, and nothing of what Cloudflare said beside its code", () => {
  const refusal = (code: string) => mailRefusal(Object.assign(new Error("to a@exemple.fr"), { code }));
  expect(refusal("E_SENDER_NOT_VERIFIED")).toContain("le technicien ajoute son domaine");
  expect(refusal("E_DAILY_LIMIT_EXCEEDED")).toContain("limite d’envoi");
  expect(refusal("E_HEADERS_TOO_MANY")).toBe("Cloudflare refuse le courriel (E_HEADERS_TOO_MANY).");
  expect(mailRefusal(new Error("a@exemple.fr"))).toBe("Le courriel n’est pas parti.");
});

it("waits no longer than it may", async () => {
  const mailer = { send: () => new Promise<never>(() => undefined) };
  const mail = { ...MAIL, subject: "s", text: "t" };
  expect(await sendMail({ mailer, mail, timeout: 5 })).toEqual({
    kind: "failed",
    reason: "Pas de réponse dans le délai.",
  });
});
