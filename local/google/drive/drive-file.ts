// What Drive keeps of a file, and how it shows it.
import {
  BOOLEAN,
  defineMessage,
  messageOf,
  OPTIONAL_BOOLEAN,
  repeated,
  STRING,
} from "../protocol/message.ts";

/** Who may do what with a file. */
export interface Permission {
  id: string;
  type: "user" | "anyone";
  role: "owner" | "writer" | "commenter" | "reader";
  emailAddress?: string;
}

/** One file. Times are milliseconds since 1970. The name of a document is kept by its own service. */
export interface DriveFile {
  id: string;
  mimeType: string;
  parents: string[];
  trashed: boolean;
  createdTime: number;
  modifiedTime: number;
  permissions: Permission[];
}

export const PERMISSION = defineMessage("Permission", {
  kind: STRING,
  id: STRING,
  type: STRING,
  role: STRING,
  emailAddress: STRING,
  displayName: STRING,
  photoLink: STRING,
  domain: STRING,
  deleted: BOOLEAN,
});

export const FILE = defineMessage("File", {
  kind: STRING,
  id: STRING,
  name: STRING,
  mimeType: STRING,
  parents: repeated(STRING),
  trashed: BOOLEAN,
  createdTime: STRING,
  modifiedTime: STRING,
  webViewLink: STRING,
  ownedByMe: BOOLEAN,
  owners: repeated(
    messageOf(() =>
      defineMessage("User", { kind: STRING, emailAddress: STRING, displayName: STRING, me: BOOLEAN }),
    ),
  ),
  permissions: repeated(messageOf(() => PERMISSION)),
});

export const FILE_LIST = defineMessage("FileList", {
  kind: STRING,
  nextPageToken: STRING,
  incompleteSearch: BOOLEAN,
  files: repeated(messageOf(() => FILE)),
});

export const PERMISSION_LIST = defineMessage("PermissionList", {
  kind: STRING,
  nextPageToken: STRING,
  permissions: repeated(messageOf(() => PERMISSION)),
});

/** The body of `files.create`. */
export interface FileCreation {
  name?: string;
  mimeType?: string;
  parents?: string[];
}

/** The body of `files.update`. */
export interface FileChange {
  name?: string;
  trashed?: boolean;
}

/** The body of `permissions.create`. */
export interface PermissionCreation {
  type?: string;
  role?: string;
  emailAddress?: string;
}

export const FILE_CREATION = defineMessage("File", {
  name: STRING,
  mimeType: STRING,
  parents: repeated(STRING),
});
export const FILE_CHANGE = defineMessage("File", {
  name: STRING,
  trashed: OPTIONAL_BOOLEAN,
});
export const PERMISSION_CREATION = defineMessage("Permission", {
  type: STRING,
  role: STRING,
  emailAddress: STRING,
  // Of Drive v2: gspread still sends it, and v3 lets it pass.
  withLink: BOOLEAN,
});

/** What Drive shows without a `fields` mask. */
export const DEFAULT_FILE_FIELDS = "kind,id,name,mimeType";
export const DEFAULT_LIST_FIELDS = `kind,incompleteSearch,nextPageToken,files(${DEFAULT_FILE_FIELDS})`;
