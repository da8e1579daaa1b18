// What tests of deliveries ask of a site: send, wait, look at the calls and at the guards in the sheet.
import { z } from "zod";
import { ACCOUNT, COMPLAINT, counters, type FormRig, OPERATIONS_TOKEN, SITE, until } from "./form-rig.ts";

const answerSchema = z.object({ reference: z.string(), trackingUrl: z.string() });

let callers = 0;

/** Sends a complaint to a site by the API. @throws Error when it is not acknowledged. */
export async function sendTo(
  rig: FormRig,
  key: string,
  { site = SITE, body = COMPLAINT }: { site?: string; body?: object } = {},
): Promise<z.infer<typeof answerSchema>> {
  callers += 1;
  const response = await fetch(`${rig.address}/api/v1/${site}/reclamations`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "Idempotency-Key": `cle-${key}`,
      "CF-Connecting-IP": `10.2.${Math.floor(callers / 250)}.${callers % 250}`,
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`Refused: ${response.status} ${await response.text()}`);
  return answerSchema.parse(await response.json());
}

/** How many rows bear a reference. */
export function timesInSheet(rig: FormRig, reference: string): number {
  return rig.rows().filter((row) => row.Référence === reference).length;
}

/** Waits until nothing is pending. */
export async function allDelivered(rig: FormRig, site = SITE): Promise<void> {
  await until(async () => (await counters(rig, site)).pending === 0);
}

/** Presses a button of the site's operations page. Gives the sentence that says what it did. */
export async function operate(
  rig: FormRig,
  button: "rejouer" | "arreter" | "remettre" | "supprimee" | "mettre-de-cote" | "reprendre",
  fields: Record<string, string> = {},
  site = SITE,
): Promise<string> {
  const headers = { Authorization: `Bearer ${OPERATIONS_TOKEN}` };
  const base = `${rig.address}/${site}/exploitation`;
  const body = new URLSearchParams(fields);
  const response = await fetch(`${base}/${button}`, { method: "POST", headers, body, redirect: "manual" });
  if (response.status !== 303) throw new Error(`Not done: ${response.status}`);
  const page = await fetch(new URL(response.headers.get("Location") ?? "", rig.address), { headers });
  return /role="status">([^<]*)</.exec(await page.text())?.[1] ?? "";
}

/** Sends again what was set aside. */
export async function replay(rig: FormRig, site = SITE): Promise<void> {
  await operate(rig, "rejouer", {}, site);
}

export interface SeenCall {
  method: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** The calls to Google by HTTP from now on, faults still striking as planned. */
export function watchCalls(rig: FormRig): SeenCall[] {
  const calls: SeenCall[] = [];
  const { faults } = rig.google;
  const take = faults.take;
  faults.take = (method) => {
    calls.push({ method, at: Date.now() });
    return take(method);
  };
  return calls;
}

const metadataSchema = z.object({
  developerMetadata: z
    .array(z.object({ metadataId: z.number(), metadataKey: z.string(), metadataValue: z.string() }))
    .default([]),
});

/** The developer metadata of the rig's workbook: the form's guards and those of other programs. */
export function metadataOf(rig: FormRig) {
  const answer = rig.standIn.callAs(ACCOUNT, {
    service: "sheets",
    method: "spreadsheets.get",
    params: { spreadsheetId: rig.spreadsheetId, fields: "developerMetadata" },
  });
  return metadataSchema.parse(answer).developerMetadata;
}
