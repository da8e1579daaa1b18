// What comes after the messages: staff answer some, and their people say what they think, again and again until it is taken.

import { setTimeout as wait } from "node:timers/promises";
import { columnLetters } from "../../../shared/reading/a1.ts";
import { opinionsTab } from "../../../shared/workbook/tabs/complaints.ts";
import { type FormRig, readRows, SITE, setCells, siteOf, until } from "../support/form-rig.ts";
import type { Crashes } from "./crashes.ts";
import type { People } from "./people.ts";
import { batch, headersOf } from "./staff.ts";

/** One message in so many is answered. */
const ANSWERED_ONE_IN = 3;
/** 14 December 2026. */
const ANSWERED_ON = 46_370;
const LONGEST = 120_000;

/** Gives the workbook its tab of opinions, and the site the question. */
export async function askForOpinions(rig: FormRig): Promise<void> {
  batch(rig, { addSheet: { properties: { title: opinionsTab.title } } });
  const headers = Object.values(opinionsTab.columns).map(({ header }) => header);
  setCells(rig.standIn, rig.spreadsheetId, "A1", headers, opinionsTab.title);
  await rig.kill();
  await rig.restart({ SITES: JSON.stringify([{ ...siteOf(rig.spreadsheetId), asksForOpinion: true }]) });
}

/** The comment of whoever sent complaint `number`: hard on cells, like what they wrote before. */
const commentOf = (number: number): string => `=avis ${number} « é😀 »`;

/** Staff answer, people say what they think of it. Gives how many did, by the number of their complaint. */
export async function giveOpinions(rig: FormRig, crashes: Crashes, people: People): Promise<number[]> {
  const answered = [...people.references.keys()].filter((number) => number % ANSWERED_ONE_IN === 0);
  for (const number of answered) record(rig, people.references.get(number) ?? "");
  for (const number of answered)
    await opine(rig, crashes, { number, address: people.addresses.get(number) ?? "" });
  return answered;
}

function record(rig: FormRig, reference: string): void {
  const headers = headersOf(rig);
  const row = rig.rows().findIndex((candidate) => candidate.Référence === reference) + 2;
  const type = (header: string, value: string | number) =>
    setCells(rig.standIn, rig.spreadsheetId, `${columnLetters(headers.indexOf(header))}${row}`, [value]);
  type("Réponse publiée", `Réponse à ${reference}`);
  type("Répondue le", ANSWERED_ON);
}

/** Sends the opinion, twice as often as not, until the page says that it is kept. */
async function opine(
  rig: FormRig,
  crashes: Crashes,
  { number, address }: { number: number; address: string },
): Promise<void> {
  const path = `${rig.address}/${SITE}${new URL(address).pathname.slice(SITE.length + 1)}`;
  await until(async () => {
    await crashes.recovered();
    try {
      const page = await (await fetch(`${path}?langue=fr`)).text();
      if (page.includes('id="avis-enregistre"')) return true;
      if (!page.includes('name="satisfait"')) return false;
      const body = () => new URLSearchParams({ satisfait: "non", mot: commentOf(number) });
      const send = () =>
        fetch(`${path}/avis?langue=fr`, { method: "POST", body: body(), redirect: "manual" });
      await Promise.all(number % 2 === 0 ? [send(), send()] : [send()]);
    } catch (error) {
      // Killed meanwhile: whoever sent it looks again.
      if (!(error instanceof TypeError)) throw error;
    }
    await wait(20);
    return false;
  }, LONGEST);
}

/** Every opinion that is not in the sheet once, with its own words. */
export function wrongOpinions(rig: FormRig, people: People, given: readonly number[]): string[] {
  const rows = readRows(rig.standIn, rig.spreadsheetId, opinionsTab.title);
  const wrong = given.flatMap((number) => {
    const reference = people.references.get(number) ?? "";
    const own = rows.filter((row) => row.Référence === reference);
    const isRight =
      own.length === 1 && own[0]?.Commentaire === commentOf(number) && own[0]?.Satisfait === "Non";
    return isRight
      ? []
      : [`the opinion of ${number} (${reference}) is there ${own.length} times, or another`];
  });
  return rows.length === given.length ? wrong : [...wrong, `${rows.length} opinions for ${given.length}`];
}
