// The part of the Workers runtime that the bench's own Workers use.
declare module "cloudflare:workers" {
  interface Cursor<Row> {
    one(): Row;
  }
  interface ObjectState {
    storage: { sql: { exec<Row>(query: string, ...bindings: (string | number)[]): Cursor<Row> } };
  }
  /** Objects of one class, each called by its name. */
  export interface Namespace<Called> {
    getByName(name: string): Called;
  }
  export class DurableObject {
    protected readonly ctx: ObjectState;
    constructor(ctx: ObjectState, env: unknown);
  }
}
