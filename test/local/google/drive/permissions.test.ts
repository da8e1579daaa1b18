import { expect, test } from "vitest";
import { createStandIn } from "../../../../local/google/stand-in.ts";

test("a field of Drive v2 that gspread still sends does not refuse the sharing", () => {
  const google = createStandIn();
  const drive = (method: string, params: Record<string, unknown>, body: unknown): unknown =>
    google.call({ service: "drive", method, params, body });
  const file = drive("files.create", {}, { name: "Essai" });
  const fileId: unknown = Reflect.get(Object(file), "id");
  const body = { type: "user", role: "writer", withLink: false, emailAddress: "agent@exemple.fr" };
  expect(drive("permissions.create", { fileId }, body)).toMatchObject({ type: "user", role: "writer" });
});
