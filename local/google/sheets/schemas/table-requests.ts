// Requests about tables.
import { type MessageType, messageOf } from "../../protocol/message.ts";
import { table } from "./filters.ts";
import { sheetsMessage } from "./sheets-message.ts";

export const addTableRequest: MessageType = sheetsMessage("AddTableRequest", {
  table: messageOf(() => table),
});
