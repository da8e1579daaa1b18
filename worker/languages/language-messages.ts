// What every language of the form says: its texts by what they are for.
import type { ChoiceLabels, FieldName } from "../complaint/fields.ts";
import type { ConfirmationMessages } from "./confirmation-messages.ts";
import type { FormMessages } from "./form-messages.ts";
import type { HomeMessages } from "./home-messages.ts";
import type { TrackingMessages } from "./tracking-messages.ts";

/** Every text of the public form. */
export interface Messages {
  formTitle: string;
  skipToContent: string;
  languageMenu: string;
  optional: string;
  send: string;
  errorPrefix: string;
  errorSummary: (count: number) => string;
  fields: Record<FieldName, string>;
  /** How the copy on the confirmation calls a field, where that is another name. */
  copyFields: Partial<Record<FieldName, string>>;
  hints: Partial<Record<FieldName, string>>;
  choices: ChoiceLabels;
  contactLegend: string;
  /** What the tracking link does not do. */
  contactHint: string;
  leaveEmpty: string;
  faults: {
    /** Of a field that was left empty, where the general sentence would not do. */
    choose: Partial<Record<FieldName, string>>;
    messageTooLong: (length: string, limit: string, over: string) => string;
    nameTooLong: (length: string, limit: string) => string;
    required: (field: string) => string;
    notText: (field: string, given: string) => string;
    tooLong: (field: string, length: string, limit: string) => string;
    notAnEmail: string;
    notAPhone: string;
    unknownChoice: (field: string) => string;
  };
  pageTooOld: string;
  alreadySent: string;
  legalLink: string;
  noticeLink: string;
  accessibilityLink: string;
  trackingLink: string;
  reference: string;
  copyGone: string;
  another: string;
  trackingTitle: string;
  trackingCode: string;
  /** Under the site's name. */
  tagline: string;
  quickAccess: string;
  heldBy: string;
  cookiesLink: string;
  newWindow: string;
  /** A day in words with its hour and minutes. */
  /** An hour of the day, without leading zero, and its minutes. */
  hour: (hour: string, minute: string) => string;
  dateTime: (day: string, hour: string, minute: string) => string;
  form: FormMessages;
  confirmation: ConfirmationMessages;
  tracking: TrackingMessages;
  /** Above what people ask first of a legal page. */
  inBrief: string;
  home: HomeMessages;
  /** Where pages that refuse lead on. */
  writeMessage: string;
  backToForm: string;
  tryAgain: string;
  /** Refusals: the first line is the page's title; `{0}` is the site's address by post. */
  pageNotFound: string;
  methodRefused: string;
  /** To who was sending a message. */
  unavailable: string;
  /** To who was reading, or sending something else. */
  outOfOrder: string;
  tooManyRequests: string;
  tooLarge: string;
  tooSlow: string;
  offline: string;
  refusedOrigin: string;
  badAddress: string;
  /** What programs are told in place of the sentences for people. */
  api: Record<
    | "unreadableBody"
    | "missingKey"
    | "unknownPartner"
    | "methodRefused"
    | "wrongType"
    | "fieldsToCorrect"
    | "keyReused"
    | "notAnObject"
    | "unknownField",
    string
  >;
}
