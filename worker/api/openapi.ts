// The OpenAPI 3.1 document, generated from the schemas that check requests.
import * as z from "zod";
import type { SiteLists } from "../complaint/asked-fields.ts";
import { complaintSchema, NO_LISTS } from "../complaint/complaint.ts";
import { LANGUAGES } from "../language.ts";
import { problemSchema } from "./problem.ts";
import { acknowledgementSchema, IDEMPOTENCY_KEY } from "./schemas.ts";

/** The schemas by name, each whole: none refers to another. */
function schemasOf(io: "input" | "output", named: Readonly<Record<string, z.ZodType>>) {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const uri = (id: string): string => `#/components/schemas/${id}`;
  const { schemas } = z.toJSONSchema(registry, { io, target: "draft-2020-12", uri });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...described }]) => [id, described]),
  );
}

const json = (schema: object) => ({ "application/json": { schema } });
const SITE_PARAMETER = { name: "site", in: "path", required: true, schema: { type: "string" } };
const RETRY_AFTER = {
  description: "Secondes à attendre avant un nouvel envoi.",
  required: true,
  schema: { type: "integer" },
};
const problem = (description: string, headers: object = {}) => ({
  description,
  ...headers,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});
const kept = (description: string) => ({
  description,
  content: json({ $ref: "#/components/schemas/Acknowledgement" }),
});

/**
 * The whole document; `address` is where the form answers. Of `site`, it names the choices; without one it tells what
 * every site takes.
 */
export function openApiDocument(
  address: string,
  site: { id: string } & SiteLists = { id: "{site}", ...NO_LISTS },
) {
  const parameters = site.id === "{site}" ? [SITE_PARAMETER] : [];
  return {
    openapi: "3.1.0",
    info: { title: "Réclamations, suggestions et félicitations", version: "1" },
    servers: [{ url: address }],
    paths: {
      [`/api/v1/${site.id}/reclamations`]: {
        post: {
          operationId: "createComplaint",
          summary: "Dépose une réclamation, une suggestion ou une félicitation.",
          parameters: [
            ...parameters,
            {
              name: "Idempotency-Key",
              in: "header",
              required: true,
              schema: { type: "string", pattern: IDEMPOTENCY_KEY.source },
              description: "La même clé donne le même accusé ; une clé par message.",
            },
            {
              name: "langue",
              in: "query",
              schema: { type: "string", enum: LANGUAGES },
              description: "Langue de la personne et des erreurs ; sinon Accept-Language.",
            },
          ],
          security: [{}, { partner: [] }],
          requestBody: { required: true, content: json({ $ref: "#/components/schemas/Complaint" }) },
          responses: {
            "200": kept("Déjà enregistré sous cette clé."),
            "201": kept("Enregistré."),
            "400": problem("Adresse, clé ou corps illisible."),
            "401": problem("Clé de partenaire inconnue."),
            "404": problem("Site inconnu."),
            "405": problem("Autre méthode que POST."),
            "408": problem("Corps trop lent à arriver : rien n’est enregistré."),
            "409": problem("Clé déjà utilisée pour un autre contenu."),
            "413": problem("Corps trop volumineux."),
            "415": problem("Type de contenu refusé."),
            "422": problem("Champs à corriger."),
            "429": problem("Trop d’envois.", { headers: { "Retry-After": RETRY_AFTER } }),
            "503": problem("Service indisponible : rien n’est enregistré.", {
              headers: { "Retry-After": RETRY_AFTER },
            }),
          },
        },
      },
    },
    components: {
      securitySchemes: {
        partner: {
          type: "http",
          scheme: "bearer",
          description: "Clé donnée par le service à un partenaire, dont le serveur a alors son propre débit.",
        },
      },
      schemas: {
        ...schemasOf("input", { Complaint: complaintSchema(site, "api") }),
        ...schemasOf("output", { Acknowledgement: acknowledgementSchema, Problem: problemSchema }),
      },
    },
  };
}
