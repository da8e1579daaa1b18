// Does the small sum that spares people behind a shared address the first rate limit.
import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/sha";

/** Fills the hidden proof; without it the form is sent all the same. */
export async function prove(form: HTMLFormElement): Promise<void> {
  const field = form.querySelector<HTMLInputElement>("[data-challenge]");
  const address = field?.dataset.challenge;
  if (field === null || address === undefined) return;
  const response = await fetch(address, { cache: "no-store" });
  if (!response.ok) return;
  const challenge = (await response.json()) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey, timeout: 30_000 });
  if (solution !== null) field.value = btoa(JSON.stringify({ challenge, solution }));
}
