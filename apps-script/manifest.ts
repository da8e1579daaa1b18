// The add-on's manifest, `appsscript.json`, with the reason of each scope that users are asked to grant.

const AUTH = "https://www.googleapis.com/auth/";

/** Reading and writing the workbook by the Sheets service, which refuses `spreadsheets.currentonly`. */
const SPREADSHEETS = `${AUTH}spreadsheets`;
/** Creating the deck: Slides accepts it for the files that the script made, so no `presentations`, no `drive`. */
const FILES_OF_THE_SCRIPT = `${AUTH}drive.file`;
/** Menus, alerts and dialogs inside the workbook. */
const USER_INTERFACE = `${AUTH}script.container.ui`;

/** What an action takes that makes no file. */
export const SCOPES_OF_EVERY_ACTION: readonly string[] = [SPREADSHEETS, USER_INTERFACE];

/** What an installation may ask for beside them, for the deck to go where its workbook is: all of the person's Drive. */
export const WHOLE_DRIVE_SCOPE = `${AUTH}drive`;

/** The manifest's content. Bound scripts and editor add-ons share it: editor add-ons have no section of their own. */
export const MANIFEST = {
  timeZone: "Europe/Paris",
  runtimeVersion: "V8",
  exceptionLogging: "STACKDRIVER",
  dependencies: {
    enabledAdvancedServices: [
      { userSymbol: "Sheets", serviceId: "sheets", version: "v4" },
      { userSymbol: "Slides", serviceId: "slides", version: "v1" },
      // Minutes become a document by Drive's own conversion, which `drive.file` is enough for.
      { userSymbol: "Drive", serviceId: "drive", version: "v3" },
    ],
  },
  oauthScopes: [SPREADSHEETS, FILES_OF_THE_SCRIPT, USER_INTERFACE],
} as const;
