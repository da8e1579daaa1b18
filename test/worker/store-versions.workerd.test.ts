// A store made by an earlier version of the Worker goes on; one made by a later version is left alone.
import type { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  FIFTH_VERSION,
  FIRST_VERSION,
  FOURTH_VERSION,
  SECOND_VERSION,
  SET_ASIDE,
  SIXTH_VERSION,
  THIRD_VERSION,
  WITH_FINGERPRINTS,
  WITHOUT_VERSION,
} from "./support/earlier-stores.ts";
import {
  counters,
  createWorkbook,
  type FormRig,
  OPERATIONS_TOKEN,
  readRows,
  siteOf,
  startRig,
} from "./support/form-rig.ts";
import { withStore } from "./support/object-store.ts";
import { allDelivered, sendTo } from "./support/site-helpers.ts";

const LATER_VERSION = "UPDATE facts SET value = value + 97 WHERE key = 'storeVersion'";
const AS_IT_WAS = "UPDATE facts SET value = value - 97 WHERE key = 'storeVersion'";

/** Each site's store is made another version's. */
const EARLIER = {
  empreintes: WITH_FINGERPRINTS,
  "sans-version": WITHOUT_VERSION,
  premiere: FIRST_VERSION,
  deuxieme: SECOND_VERSION,
  troisieme: THIRD_VERSION,
  quatrieme: FOURTH_VERSION,
  cinquieme: FIFTH_VERSION,
  sixieme: SIXTH_VERSION,
  "mise-de-cote": SET_ASIDE,
};
const LATER = "plus-tard";
const SHAPES = Object.entries({ ...EARLIER, [LATER]: LATER_VERSION });

let rig: FormRig;
/** Each site's workbook. */
const workbooks = new Map<string, string>();
/** The references that each site gave: the first one's row was delivered, two wait. */
const sent = new Map<string, string[]>();

async function send(site: string, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    const { reference } = await sendTo(rig, key, { site });
    sent.set(site, [...(sent.get(site) ?? []), reference]);
  }
}

const look = <Result>(site: string, use: (store: DatabaseSync) => Result) =>
  withStore(rig.stateFolder, site, use);

beforeAll(async () => {
  rig = await startRig();
  for (const [site] of SHAPES) workbooks.set(site, createWorkbook(rig.standIn));
  const sites = [...workbooks].map(([site, workbook]) => siteOf(workbook, site));
  await rig.kill();
  await rig.restart({ SITES: JSON.stringify(sites) });
  await Promise.all(SHAPES.map(([site]) => send(site, "livree")));
  for (const [site] of SHAPES) await allDelivered(rig, site);
  await rig.kill();
  // Nothing more leaves before the stores are changed.
  await rig.restart({ DELIVERY_DELAY: "600000" });
  await Promise.all(SHAPES.map(([site]) => send(site, "premiere", "deuxieme")));
  await rig.kill();
  for (const [site, shape] of SHAPES) look(site, (store) => store.exec(shape));
  await rig.restart({ DELIVERY_DELAY: "50" });
});
afterAll(() => rig.stop());

const inSheet = (site: string) =>
  readRows(rig.standIn, workbooks.get(site) ?? "").map((row) => String(row.Référence));

test.each(Object.keys(EARLIER))(
  "what waits in the store « %s » is delivered once, and the store takes more",
  async (site) => {
    expect(await counters(rig, site)).toMatchObject({ received: 3 });
    await send(site, "troisieme");
    const again = await sendTo(rig, "premiere", { site });
    expect(again.reference).toBe(sent.get(site)?.[1]);
    await allDelivered(rig, site);
    expect(await counters(rig, site)).toMatchObject({ received: 4, delivered: 4 });
    expect(inSheet(site).sort()).toEqual(sent.get(site)?.sort());
  },
);

test("a store of a later version acknowledges nothing and loses nothing", async () => {
  await expect(sendTo(rig, "refusee", { site: LATER })).rejects.toThrow("Refused: 503");
  const headers = { Authorization: `Bearer ${OPERATIONS_TOKEN}` };
  const all = await (await fetch(`${rig.address}/exploitation`, { headers })).text();
  expect(all).toContain("1\u00a0site sur 10 demande quelque chose");
  expect(all).toContain("Pas de réponse");
  const told = await fetch(`${rig.address}/sante`, { headers });
  expect([told.status, await told.json()]).toMatchObject([503, { silentSites: [LATER] }]);
  await rig.kill();
  // What was delivered before the change is followed like the rest.
  const countOpen = "SELECT count(*) AS open FROM deliveries WHERE is_open = 1";
  for (const site of Object.keys(EARLIER)) {
    expect(look(site, (store) => store.prepare(countOpen).get()?.open)).toBe(4);
  }
  look(LATER, (store) => store.exec(AS_IT_WAS));
  await rig.restart();
  await send(LATER, "apres");
  await allDelivered(rig, LATER);
  expect(inSheet(LATER).sort()).toEqual(sent.get(LATER)?.sort());
});
