// Runs the Worker in a process of its own; prints its address as one line of JSON once it answers.
import { flushCompileCache } from "node:module";
import { z } from "zod";
import { startWorker } from "./start-worker.ts";

const optionsSchema = z.object({
  port: z.int(),
  stateFolder: z.string(),
  variables: z.record(z.string(), z.string()),
  outbox: z.string().optional(),
  logs: z.boolean().optional(),
});

// Leaving ends workerd too, whose state is on the disk at every moment.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit());
// Whoever started this process has let it go, or was killed: without it nothing may stay.
process.once("disconnect", () => process.exit());

const worker = await startWorker(optionsSchema.parse(JSON.parse(process.env.FORM_OPTIONS ?? "")));
process.stdout.write(`${JSON.stringify({ formulaire: worker.address })}\n`);
// Now, as a process that is killed writes nothing at its end.
flushCompileCache();
