// Drive's comments: none can be made here, so that every list of them is empty.
import { defineMessage, messageOf, repeated, STRING } from "../protocol/message.ts";
import type { GoogleCall } from "../service.ts";
import { DriveError } from "./drive-error.ts";
import { masked } from "./drive-mask.ts";

const COMMENT = defineMessage("Comment", {
  kind: STRING,
  id: STRING,
  content: STRING,
  htmlContent: STRING,
  anchor: STRING,
  createdTime: STRING,
  modifiedTime: STRING,
});

const COMMENT_LIST = defineMessage("CommentList", {
  kind: STRING,
  nextPageToken: STRING,
  comments: repeated(messageOf(() => COMMENT)),
});

/** Lists the comments on a file. @throws DriveError 400 without `fields`, which this method requires. */
export function listComments({ params }: GoogleCall): unknown {
  if (typeof params.fields !== "string") {
    throw new DriveError(
      "INVALID_ARGUMENT",
      "required",
      "The 'fields' parameter is required for this method.",
      { location: "fields", locationType: "parameter" },
    );
  }
  return masked(COMMENT_LIST, { kind: "drive#commentList", comments: [] }, params.fields, "");
}
