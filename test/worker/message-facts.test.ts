// What a search by reference answers a program: that there is an answer and an opinion, none of their words.
import { expect, test } from "vitest";
import { z } from "zod";
import { eachField } from "../../worker/complaint/fields.ts";
import { COMPLAINT } from "./support/form-rig.ts";
import { watchedStore, workerFunction } from "./support/watched-store.ts";

test("neither the published answer nor the opinion's comment leaves the store", async () => {
  const openStore = await workerFunction("store/tables.ts", "openStore");
  const keepSubmission = await workerFunction("store/submissions.ts", "keepSubmission");
  const keepOpinion = await workerFunction("store/opinions.ts", "keepOpinion");
  const factsOfMessage = await workerFunction("store/message-facts.ts", "factsOfMessage");
  const { sql, storage } = watchedStore();
  openStore(storage);
  const complaint = { ...eachField(() => ""), ...COMPLAINT };
  const kept = keepSubmission(sql, { idempotencyKey: "un", complaint, language: "fr", doubts: [] }, 0);
  const { reference } = z.object({ receipt: z.object({ reference: z.string() }) }).parse(kept).receipt;
  expect(factsOfMessage(sql, reference)).toMatchObject({ found: { publishedAnswer: null, opinion: null } });
  sql.exec("UPDATE submissions SET published_answer = 'Réponse à Zoé'");
  keepOpinion(sql, reference, { isSatisfied: false, comment: "Zoé n’est pas d’accord" }, 1);
  const facts = factsOfMessage(sql, reference);
  expect(facts).toMatchObject({ found: { reference, publishedAnswer: true, opinion: true } });
  expect(JSON.stringify(facts)).not.toContain("Zoé");
});
