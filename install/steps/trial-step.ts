// The first complaint: sent as a program would, then followed until it is in the workbook.
import { randomUUID } from "node:crypto";
import * as z from "zod";
import { InstallError, type Obstacle } from "../obstacle.ts";
import { byHand, done, type Step } from "./step.ts";
import { workbookAddress } from "./workbook-steps.ts";

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
  isDone: ({ answers }) => !answers.sendsTrial,
  run: async (context) => {
    const { around, answers, installation, memory } = context;
    const address = around.formAddress(installation().form.host ?? "");
    const token = memory.operationsToken ?? around.environment.OPERATIONS_TOKEN;
    const link = workbookAddress(context.site().spreadsheetId ?? "");
    if (token === undefined)
      return byHand("donnez le jeton d’exploitation dans OPERATIONS_TOKEN pour le suivre", link);
    const before = await deliveredCount(address, answers.siteId, token);
    const reference = await sendTrial(address, answers.siteId);
    for (let poll = 0; poll < MOST_POLLS; poll += 1) {
      if ((await deliveredCount(address, answers.siteId, token)) > before) {
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

const Counters = z.object({ delivered: z.number() });
const Acknowledgement = z.object({ reference: z.string() });

async function deliveredCount(address: string, siteId: string, token: string): Promise<number> {
  const headers = { Accept: "application/json", Authorization: `Bearer ${token}` };
  return Counters.parse(await answered(`${address}/${siteId}/exploitation`, { headers })).delivered;
}

async function sendTrial(address: string, siteId: string): Promise<string> {
  const headers = { "Content-Type": "application/json", "Idempotency-Key": randomUUID() };
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
