// What Drive keeps of a file, and how it shows it.
import { createHash } from "node:crypto";

/** Who may do what with a file. */
export interface Permission {
  id: string;
  type: "user" | "anyone";
  role: "owner" | "writer" | "commenter" | "reader";
  emailAddress?: string;
}

export const FOLDER_TYPE = "application/vnd.google-apps.folder";

/** Google's alias, which it takes but never answers. */
const ROOT_ALIAS = "root";

/** The root of an account's Drive: an id of its own, in the form of Google's. */
export function rootFolderOf(email: string): string {
  return `0A${createHash("sha256").update(email).digest("base64url").slice(0, 14)}PVA`;
}

/** The id of the folder that an account names. */
export function folderNamed(email: string, named: string): string {
  return named === ROOT_ALIAS ? rootFolderOf(email) : named;
}

/** One file. Times are milliseconds since 1970. The name of a document is kept by its own service. */
export interface DriveFile {
  id: string;
  mimeType: string;
  /** The folder that it is in, which may be the root of its owner's Drive. */
  parentId: string;
  trashed: boolean;
  createdTime: number;
  modifiedTime: number;
  permissions: Permission[];
}

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

/** What Drive shows without a `fields` mask. */
export const DEFAULT_FILE_FIELDS = "kind,id,name,mimeType";
export const DEFAULT_LIST_FIELDS = `kind,incompleteSearch,nextPageToken,files(${DEFAULT_FILE_FIELDS})`;
