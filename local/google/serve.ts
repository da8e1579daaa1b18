// `npm run google`: serves the stand-in alone, by HTTP, until it is stopped.
import { parseArgs } from "node:util";
import { startGoogle } from "./http/start.ts";
import { createStandIn, OWNER } from "./stand-in.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    json: { type: "boolean", default: false },
    quotas: { type: "boolean", default: false },
  },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write("Le port (--port) est un nombre entier de 0 à 65535.\n");
  process.exitCode = 2;
} else {
  await serve();
}

async function serve(): Promise<void> {
  const google = await startGoogle({ services: createStandIn(), port, quotas: values.quotas });
  const token = google.issueToken(OWNER);
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ google: google.address, jeton: token })}\n`
      : `Google (local) : ${google.address}\nJeton d’accès, valable une heure : ${token}\n`,
  );
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => google.close());
}
