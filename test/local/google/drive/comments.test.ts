import { describe, expect, test } from "vitest";
import { createStandIn } from "../../../../local/google/stand-in.ts";

describe("the comments on a file", () => {
  const google = createStandIn();
  const drive = (method: string, params: Record<string, unknown>, body?: unknown): unknown =>
    google.call({ service: "drive", method, params, ...(body === undefined ? {} : { body }) });
  const made = Object(
    drive("files.create", {}, { name: "Essai", mimeType: "application/vnd.google-apps.spreadsheet" }),
  );
  const fileId: unknown = Reflect.get(made, "id");

  test("are none, in the form that the mask asks", () => {
    const fields = "comments/content,comments/anchor,nextPageToken";
    expect(drive("comments.list", { fileId, fields, pageToken: "", pageSize: 100 })).toEqual({
      comments: [],
    });
    expect(drive("comments.list", { fileId, fields: "*" })).toEqual({
      kind: "drive#commentList",
      comments: [],
    });
  });

  test("are refused without a mask, and of a file that is not there", () => {
    expect(() => drive("comments.list", { fileId })).toThrow(
      "The 'fields' parameter is required for this method.",
    );
    expect(() => drive("comments.list", { fileId: "x", fields: "*" })).toThrow("File not found: x.");
  });
});
