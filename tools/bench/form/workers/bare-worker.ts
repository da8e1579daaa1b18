// The least that a Worker of this kind does: Hono takes JSON, an object inserts it in SQLite, the answer follows.
import { DurableObject, type Namespace } from "cloudflare:workers";
import { Hono } from "hono";

export class BareObject extends DurableObject {
  readonly #sql;

  constructor(...given: ConstructorParameters<typeof DurableObject>) {
    super(...given);
    this.#sql = this.ctx.storage.sql;
    this.#sql.exec(
      "CREATE TABLE IF NOT EXISTS kept (id INTEGER PRIMARY KEY, received_at INTEGER, body TEXT)",
    );
  }

  /** Inserts a body and gives its number. */
  async insert(body: string): Promise<number> {
    const query = "INSERT INTO kept (received_at, body) VALUES (?, ?) RETURNING id";
    return this.#sql.exec<{ id: number }>(query, Date.now(), body).one().id;
  }
}

export const bareApp = new Hono<{ Bindings: { BARE_OBJECTS: Namespace<BareObject> } }>();

bareApp.post("/", async (context) => {
  const body: unknown = await context.req.json();
  const id = await context.env.BARE_OBJECTS.getByName("bare").insert(JSON.stringify(body));
  return context.json({ id }, 201);
});
