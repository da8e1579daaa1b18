// The delays that the deployment gives the Worker, read where it has them.
import { fileURLToPath } from "node:url";
import { unstable_readConfig } from "wrangler";
import { z } from "zod";

const DEPLOYMENT = fileURLToPath(new URL("../../wrangler.toml", import.meta.url));
const milliseconds = z.coerce.number().int().positive();
const variablesSchema = z.object({
  DELIVERY_DELAY: milliseconds,
  DELIVERY_PACE: milliseconds,
  FIRST_RETRY: milliseconds,
  LONGEST_RETRY: milliseconds,
  READ_BACK_INTERVAL: milliseconds,
});

/** In milliseconds. */
export interface WorkerSettings {
  deliveryDelay: number;
  deliveryPace: number;
  firstRetry: number;
  longestRetry: number;
  readBackInterval: number;
}

/** Reads them from `wrangler.toml`. @throws ZodError when one is missing. */
export function readWorkerSettings(): WorkerSettings {
  const { vars } = unstable_readConfig({ config: DEPLOYMENT });
  const variables = variablesSchema.parse(vars);
  return {
    deliveryDelay: variables.DELIVERY_DELAY,
    deliveryPace: variables.DELIVERY_PACE,
    firstRetry: variables.FIRST_RETRY,
    longestRetry: variables.LONGEST_RETRY,
    readBackInterval: variables.READ_BACK_INTERVAL,
  };
}
