// Requests about charts.
import { INT32, type MessageType, messageOf, STRING } from "../../protocol/message.ts";
import { chartSpec, embeddedChart, embeddedObjectPosition } from "./charts.ts";
import { sheetsMessage } from "./sheets-message.ts";

export const addChartRequest: MessageType = sheetsMessage("AddChartRequest", {
  chart: messageOf(() => embeddedChart),
});

export const updateChartSpecRequest: MessageType = sheetsMessage("UpdateChartSpecRequest", {
  chartId: INT32,
  spec: messageOf(() => chartSpec),
});

export const updateEmbeddedObjectPositionRequest: MessageType = sheetsMessage(
  "UpdateEmbeddedObjectPositionRequest",
  {
    fields: STRING,
    newPosition: messageOf(() => embeddedObjectPosition),
    objectId: INT32,
  },
);

export const deleteEmbeddedObjectRequest: MessageType = sheetsMessage("DeleteEmbeddedObjectRequest", {
  objectId: INT32,
});
