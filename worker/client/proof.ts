// Does the small sum that spares people behind a shared address the first rate limit.
import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/sha";

/** A proof is made anew after this time, in milliseconds: before the two hours of its challenge are over. */
const RENEWED_AFTER = 6_000_000;

/** Fills the hidden proof, and again when whoever types has had the page for long. */
export async function keepProof(form: HTMLFormElement): Promise<void> {
  let provedAt = Date.now();
  form.addEventListener("input", () => {
    if (Date.now() - provedAt < RENEWED_AFTER) return;
    provedAt = Date.now();
    void prove(form);
  });
  await prove(form);
}

/** Without a proof the form is sent all the same. */
async function prove(form: HTMLFormElement): Promise<void> {
  const field = form.querySelector<HTMLInputElement>("[data-challenge]");
  const address = field?.dataset.challenge;
  if (field === null || address === undefined) return;
  const response = await fetch(address, { cache: "no-store" });
  if (!response.ok) return;
  const challenge = (await response.json()) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey, timeout: 30_000 });
  if (solution !== null) field.value = btoa(JSON.stringify({ challenge, solution }));
}
