// The path and query parameters of a call.
import type { ServiceDefinitions } from "../definitions/service-definitions.ts";
import { GoogleError } from "../google-error.ts";
import { fieldNamed } from "../protocol/message.ts";
import { readMessage } from "../protocol/read-message.ts";

/**
 * Reads a call's parameters strictly; of those that every method takes, only `fields` changes the answer here.
 * @throws GoogleError INVALID_ARGUMENT for an unknown parameter or a wrong value.
 */
export function readParameters<Params extends object>(
  service: ServiceDefinitions,
  method: string,
  raw: Record<string, unknown>,
): { fields?: string; params: Params } {
  const type = service.parameters(method);
  const own: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(raw)) {
    if (Object.hasOwn(service.facts.parameters, name)) continue;
    const field = fieldNamed(type, name);
    if (field === undefined) throw unknownParameter(name);
    own[name] = field.type.kind === "boolean" ? truthText(value) : value;
  }
  const params = readMessage<Params>(type, own);
  return typeof raw.fields === "string" && raw.fields !== "" ? { fields: raw.fields, params } : { params };
}

// A query may write `True`; a JSON body may not.
function truthText(value: unknown): unknown {
  return typeof value === "string" ? value.toLowerCase() : value;
}

function unknownParameter(name: string): GoogleError {
  const description =
    `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. ` +
    `Field '${name}' could not be found in request message.`;
  return new GoogleError("INVALID_ARGUMENT", description, [
    { "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations: [{ description }] },
  ]);
}
