// The addresses of the Drive v3 methods that clients of Sheets and Slides call.
import type { Route } from "./routes.ts";

const SHARED_DRIVES = {
  supportsAllDrives: "boolean",
  supportsTeamDrives: "boolean",
  enforceSingleParent: "boolean",
} as const;
const CREATION = {
  ...SHARED_DRIVES,
  ignoreDefaultVisibility: "boolean",
  includeLabels: "string",
  includePermissionsForView: "string",
  keepRevisionForever: "boolean",
  ocrLanguage: "string",
  useContentAsIndexableText: "boolean",
} as const;

const FILE = "drive/v3/files/{fileId}";

export const DRIVE_ROUTES: readonly Route[] = [
  {
    httpMethod: "POST",
    path: "drive/v3/files",
    method: "files.create",
    query: CREATION,
    hasBody: true,
  },
  {
    httpMethod: "GET",
    path: "drive/v3/files",
    method: "files.list",
    query: {
      corpora: "string",
      corpus: "string",
      driveId: "string",
      includeItemsFromAllDrives: "boolean",
      includeTeamDriveItems: "boolean",
      includeLabels: "string",
      includePermissionsForView: "string",
      orderBy: "string",
      pageSize: "integer",
      pageToken: "string",
      q: "string",
      spaces: "string",
      ...SHARED_DRIVES,
    },
  },
  {
    httpMethod: "GET",
    path: FILE,
    method: "files.get",
    query: {
      acknowledgeAbuse: "boolean",
      // Not a parameter of this method, but Drive lets it pass.
      includeItemsFromAllDrives: "boolean",
      includeLabels: "string",
      includePermissionsForView: "string",
      ...SHARED_DRIVES,
    },
  },
  {
    httpMethod: "PATCH",
    path: FILE,
    method: "files.update",
    query: { addParents: "string", removeParents: "string", ...CREATION },
    hasBody: true,
  },
  {
    httpMethod: "DELETE",
    path: FILE,
    method: "files.delete",
    query: SHARED_DRIVES,
    emptyAnswer: true,
  },
  {
    httpMethod: "POST",
    path: `${FILE}/copy`,
    method: "files.copy",
    query: CREATION,
    hasBody: true,
  },
  {
    httpMethod: "GET",
    path: `${FILE}/export`,
    method: "files.export",
    query: { mimeType: "string" },
    textAnswer: "text/csv",
  },
  {
    httpMethod: "GET",
    path: `${FILE}/comments`,
    method: "comments.list",
    query: {
      includeDeleted: "boolean",
      pageSize: "integer",
      pageToken: "string",
      startModifiedTime: "string",
    },
  },
  {
    httpMethod: "POST",
    path: `${FILE}/permissions`,
    method: "permissions.create",
    query: {
      emailMessage: "string",
      moveToNewOwnersRoot: "boolean",
      sendNotificationEmail: "boolean",
      transferOwnership: "boolean",
      useDomainAdminAccess: "boolean",
      ...SHARED_DRIVES,
    },
    hasBody: true,
  },
  {
    httpMethod: "GET",
    path: `${FILE}/permissions`,
    method: "permissions.list",
    query: {
      includePermissionsForView: "string",
      pageSize: "integer",
      pageToken: "string",
      useDomainAdminAccess: "boolean",
      ...SHARED_DRIVES,
    },
  },
  {
    httpMethod: "DELETE",
    path: `${FILE}/permissions/{permissionId}`,
    method: "permissions.delete",
    query: { useDomainAdminAccess: "boolean", ...SHARED_DRIVES },
    emptyAnswer: true,
  },
];
