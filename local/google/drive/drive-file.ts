// What Drive keeps of a file, and how it shows it.
/** Who may do what with a file. */
export interface Permission {
  id: string;
  type: "user" | "anyone";
  role: "owner" | "writer" | "commenter" | "reader";
  emailAddress?: string;
}

/** Google's own alias. */
export const ROOT_FOLDER = "root";
export const FOLDER_TYPE = "application/vnd.google-apps.folder";

/** One file. Times are milliseconds since 1970. The name of a document is kept by its own service. */
export interface DriveFile {
  id: string;
  mimeType: string;
  /** The folder that it is in; `ROOT_FOLDER` for the root of its owner's Drive. */
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
