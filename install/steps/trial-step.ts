// The first complaint: sent as a program would, then followed until it is in the workbook.
import { randomUUID } from "node:crypto";
import * as z from "zod";
import { InstallError, type Obstacle, workbookAddress } from "../obstacle.ts";
import type { Trial } from "../state/installation.ts";
import { byHand, done, type SetupContext, type Step } from "./step.ts";

const POLL_MILLISECONDS = 5_000;
const MOST_POLLS = 36;
const TRIAL = {
  type: "suggestion",
  author: "user",
  subject: "Essai d’installation",
  message: "Message d’essai envoyé par l’installation : à supprimer, ou à classer Indésirable.",
};

export const trialStep: Step = {
  id: "essai",
  title: "Envoyer un premier message et le voir arriver",
  isDone: ({ answers, site }) => !answers.sendsTrial && site().trial?.hasArrived === true,
  run: async (context) => {
    const { around, answers, installation, memory, saveSite } = context;
    const address = around.formAddress(installation().form.host ?? "");
    const token = memory.operationsToken ?? around.environment.OPERATIONS_TOKEN;
    const link = workbookAddress(context.site().spreadsheetId ?? "");
    if (token === undefined)
      return byHand("donnez le jeton d’exploitation dans OPERATIONS_TOKEN pour le suivre", link);
    const countNow = () => deliveredCount(address, answers.siteId, token);
    const trial = await begunTrial(context, countNow);
    const reference = await sendTrial(address, answers.siteId, trial.key);
    for (let poll = 0; poll < MOST_POLLS; poll += 1) {
      if ((await countNow()) > trial.deliveredBefore) {
        saveSite({ trial: { ...trial, hasArrived: true } });
        return done(`${reference} est dans le classeur : ${link}`);
      }
      await around.sleep(POLL_MILLISECONDS);
    }
    const place = `${address}/${answers.siteId}/exploitation`;
    return byHand(
      `${reference} est gardé mais n’est pas encore dans le classeur : la cause est sur cette page`,
      place,
    );
  },
};

/** The message that an interrupted run had begun to send, or a new one; kept before it is sent. */
async function begunTrial({ site, saveSite }: SetupContext, countNow: () => Promise<number>): Promise<Trial> {
  const { trial: begun } = site();
  if (begun !== undefined && !begun.hasArrived) return begun;
  const trial = { key: randomUUID(), deliveredBefore: await countNow(), hasArrived: false };
  saveSite({ trial });
  return trial;
}

const Counters = z.object({ delivered: z.number() });
const Acknowledgement = z.object({ reference: z.string() });

async function deliveredCount(address: string, siteId: string, token: string): Promise<number> {
  const headers = { Accept: "application/json", Authorization: `Bearer ${token}` };
  return Counters.parse(await answered(`${address}/${siteId}/exploitation`, { headers })).delivered;
}

async function sendTrial(address: string, siteId: string, key: string): Promise<string> {
  const headers = { "Content-Type": "application/json", "Idempotency-Key": key };
  const body = JSON.stringify(TRIAL);
  const answer = await answered(`${address}/api/v1/${siteId}/reclamations`, {
    method: "POST",
    headers,
    body,
  });
  return Acknowledgement.parse(answer).reference;
}

async function answered(url: string, request: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, { ...request, signal: AbortSignal.timeout(20_000) });
  } catch {
    // A new name and its certificate take some minutes: whatever the network's word, the remedy is the same.
    throw new InstallError(unanswered(url));
  }
  if (!response.ok) throw new InstallError(unanswered(url));
  return response.json();
}

function unanswered(url: string): Obstacle {
  return {
    code: "formUnreached",
    what: `Le formulaire ne répond pas encore à ${new URL(url).host}.`,
    remedy:
      "un nom et son certificat neufs prennent quelques minutes : npm run doctor, puis npm run setup -- --essai.",
    by: "nobody",
    link: null,
  };
}
