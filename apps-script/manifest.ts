// The add-on's manifest, `appsscript.json`, with the reason of each scope that users are asked to grant.

/** Each scope and why no lesser one does. */
export const SCOPES = {
  // Reading and writing the workbook by the Sheets service, which refuses `spreadsheets.currentonly`.
  spreadsheets: "https://www.googleapis.com/auth/spreadsheets",
  // Creating the deck: Slides accepts it for the files that the script made, so no `presentations`, no `drive`.
  filesOfTheScript: "https://www.googleapis.com/auth/drive.file",
  // Menus, alerts and dialogs inside the workbook.
  userInterface: "https://www.googleapis.com/auth/script.container.ui",
} as const;

/** What an installation may ask for beside them, for the deck to go where its workbook is: all of the person's Drive. */
export const WHOLE_DRIVE_SCOPE = "https://www.googleapis.com/auth/drive";

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
  // Marked so that the bundle, which names the scopes, leaves the rest of the manifest out.
  oauthScopes: /* @__PURE__ */ Object.values(SCOPES),
} as const;
