// The form inside a frame of the site's own page, on another domain, and the API called from it; other pages can't.
import { createServer, type Server } from "node:http";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, watchedPage } from "./support/form-browser.ts";
import { COMPLAINT, type FormRig, SITE, startRig } from "./support/form-rig.ts";

let rig: FormRig;
let browser: Browser;
let hosts: Host[];

interface Host {
  server: Server;
  origin: string;
}

/** A page that shows the form in a frame; `localhost` and `127.0.0.1` are two sites to a browser. */
async function startHost(): Promise<Host> {
  const server = createServer((_, response) => {
    const frame = `<iframe src="${rig.address}/${SITE}?langue=fr" title="Formulaire" width="360" height="700"></iframe>`;
    response.setHeader("Content-Type", "text/html").end(`<!doctype html><title>Service</title>${frame}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const place = server.address();
  return {
    server,
    origin: `http://localhost:${typeof place === "object" && place !== null ? place.port : 0}`,
  };
}

beforeAll(async () => {
  hosts = await Promise.all([startHost(), startHost()]);
  const site = {
    id: SITE,
    name: "Sous-préfecture d’essai",
    spreadsheetId: "classeur-jamais-lu",
    languages: ["fr"],
    retentionDays: 90,
    contact: { address: "1 rue de l’Essai, 13100 Aix-en-Provence", email: "essai@exemple.fr" },
    allowedOrigins: [hosts[0]?.origin],
  };
  [rig, browser] = await Promise.all([startRig({ SITES: JSON.stringify([site]) }), launch()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), rig.stop()]);
  for (const { server } of hosts) server.close();
});

test.each([true, false])(
  "sends, confirms and tracks in a frame, without cookies (script: %s)",
  async (script) => {
    const { page, complaints } = await watchedPage(browser, { javaScriptEnabled: script });
    await page.goto(hosts[0]?.origin ?? "");
    const frame = page.frames().find((candidate) => candidate.url().startsWith(rig.address));
    if (frame === undefined) throw new Error("There is no frame.");
    await frame.waitForSelector("#formulaire");
    await frame.check("#type-complaint");
    await frame.click("#envoyer");
    await frame.waitForSelector("#erreurs");
    await frame.fill("#subject", "Dans un cadre");
    await frame.fill("#message", "Message");
    await frame.click("#envoyer");
    await frame.waitForSelector("#reference");
    await frame.click("#suivi");
    expect(await frame.textContent("#etat")).toBe("Nous préparons votre réponse");
    expect(await page.context().cookies()).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

test("another site's page can neither show the form nor post to the API", async () => {
  const { page } = await watchedPage(browser);
  const call = () =>
    page.evaluate(
      ({ address, body }) =>
        fetch(address, {
          method: "POST",
          headers: { "Content-Type": "application/json", "Idempotency-Key": "cle-du-navigateur" },
          body,
        }).then(
          ({ status }) => status,
          () => "refused",
        ),
      { address: `${rig.address}/api/v1/${SITE}/reclamations`, body: JSON.stringify(COMPLAINT) },
    );
  await page.goto(hosts[1]?.origin ?? "");
  const frames = await Promise.all(page.frames().map((frame) => frame.$("#formulaire")));
  expect(frames).toEqual(frames.map(() => null));
  expect(await call()).toBe("refused");
  await page.goto(hosts[0]?.origin ?? "");
  expect(await call()).toBe(201);
  await page.context().close();
});
