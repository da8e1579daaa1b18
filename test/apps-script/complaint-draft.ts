// A complaint told at the counter, as it is typed.
import type { ComplaintDraft } from "../../apps-script/complaint/complaint-data.ts";
import { day } from "../../local/examples/example-workbook.ts";

export const DRAFT: ComplaintDraft = {
  channel: "Guichet",
  type: "Réclamation",
  receivedOn: day("14/12/2020"),
  author: "Usager",
  subject: "Attente trop longue",
  message: "",
  reason: "",
  name: "",
  email: "",
  phone: "",
  isAcknowledged: false,
  isOutOfScope: false,
};
