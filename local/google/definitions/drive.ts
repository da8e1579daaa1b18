// The definitions of Drive v3, as far as it is built: by hand, from Google's reference and its recorded answers.
import type { ServiceFacts } from "./facts.ts";
import type { Overlay } from "./overlay.ts";
import { ServiceDefinitions } from "./service-definitions.ts";

const SHARED_DRIVES = {
  supportsAllDrives: "query boolean",
  supportsTeamDrives: "query boolean",
  enforceSingleParent: "query boolean",
};
const CREATION = {
  ...SHARED_DRIVES,
  ignoreDefaultVisibility: "query boolean",
  includeLabels: "query string",
  includePermissionsForView: "query string",
  keepRevisionForever: "query boolean",
  ocrLanguage: "query string",
  useContentAsIndexableText: "query boolean",
};
const FILE = { fileId: "path string" };
const PAGE = { pageSize: "query int32", pageToken: "query string" };

const FACTS = {
  name: "drive",
  version: "v3",
  revision: "by hand",
  parameters: {},
  methods: {
    "files.copy": {
      verb: "POST",
      path: "drive/v3/files/{fileId}/copy",
      parameters: { ...FILE, ...CREATION },
      body: "FileCreation",
      answer: "File",
    },
    "files.create": {
      verb: "POST",
      path: "drive/v3/files",
      parameters: CREATION,
      body: "FileCreation",
      answer: "File",
      scopes: "drive drive.appdata drive.file",
    },
    "files.delete": {
      verb: "DELETE",
      path: "drive/v3/files/{fileId}",
      parameters: { ...FILE, ...SHARED_DRIVES },
    },
    "files.export": {
      verb: "GET",
      path: "drive/v3/files/{fileId}/export",
      parameters: { ...FILE, mimeType: "query string" },
    },
    "files.get": {
      verb: "GET",
      path: "drive/v3/files/{fileId}",
      parameters: {
        ...FILE,
        acknowledgeAbuse: "query boolean",
        // Not a parameter of this method, but Drive lets it pass.
        includeItemsFromAllDrives: "query boolean",
        includeLabels: "query string",
        includePermissionsForView: "query string",
        ...SHARED_DRIVES,
      },
      answer: "File",
      scopes:
        "drive drive.appdata drive.file drive.meet.readonly drive.metadata drive.metadata.readonly drive.photos.readonly drive.readonly",
    },
    "files.list": {
      verb: "GET",
      path: "drive/v3/files",
      parameters: {
        corpora: "query string",
        corpus: "query string",
        driveId: "query string",
        includeItemsFromAllDrives: "query boolean",
        includeTeamDriveItems: "query boolean",
        includeLabels: "query string",
        includePermissionsForView: "query string",
        orderBy: "query string",
        q: "query string",
        spaces: "query string",
        ...PAGE,
        ...SHARED_DRIVES,
      },
      answer: "FileList",
    },
    "files.update": {
      verb: "PATCH",
      path: "drive/v3/files/{fileId}",
      parameters: { ...FILE, addParents: "query string", removeParents: "query string", ...CREATION },
      body: "FileChange",
      answer: "File",
      scopes: "drive drive.appdata drive.file drive.metadata drive.scripts",
    },
    "permissions.create": {
      verb: "POST",
      path: "drive/v3/files/{fileId}/permissions",
      parameters: {
        ...FILE,
        emailMessage: "query string",
        moveToNewOwnersRoot: "query boolean",
        sendNotificationEmail: "query boolean",
        transferOwnership: "query boolean",
        useDomainAdminAccess: "query boolean",
        ...SHARED_DRIVES,
      },
      body: "PermissionCreation",
      answer: "Permission",
    },
    "permissions.delete": {
      verb: "DELETE",
      path: "drive/v3/files/{fileId}/permissions/{permissionId}",
      parameters: {
        ...FILE,
        permissionId: "path string",
        useDomainAdminAccess: "query boolean",
        ...SHARED_DRIVES,
      },
    },
    "permissions.list": {
      verb: "GET",
      path: "drive/v3/files/{fileId}/permissions",
      parameters: {
        ...FILE,
        includePermissionsForView: "query string",
        useDomainAdminAccess: "query boolean",
        ...PAGE,
        ...SHARED_DRIVES,
      },
      answer: "PermissionList",
    },
  },
  enumerations: {},
  messages: {
    File: {
      kind: "string",
      id: "string",
      name: "string",
      mimeType: "string",
      parents: "[string]",
      trashed: "boolean",
      createdTime: "datetime",
      modifiedTime: "datetime",
      webViewLink: "string",
      ownedByMe: "boolean",
      owners: "[User]",
      permissions: "[Permission]",
    },
    FileChange: { name: "string", trashed: "boolean" },
    FileCreation: { name: "string", mimeType: "string", parents: "[string]" },
    FileList: { kind: "string", nextPageToken: "string", incompleteSearch: "boolean", files: "[File]" },
    Permission: {
      kind: "string",
      id: "string",
      type: "string",
      role: "string",
      emailAddress: "string",
      displayName: "string",
      photoLink: "string",
      domain: "string",
      deleted: "boolean",
    },
    // withLink is of Drive v2: gspread still sends it, and v3 lets it pass.
    PermissionCreation: { type: "string", role: "string", emailAddress: "string", withLink: "boolean" },
    PermissionList: { kind: "string", nextPageToken: "string", permissions: "[Permission]" },
    User: { kind: "string", emailAddress: "string", displayName: "string", me: "boolean" },
  },
} satisfies ServiceFacts;

const OVERLAY: Overlay = {
  package: "google.apps.drive.v3",
  quotedNames: { FileChange: "File", FileCreation: "File", PermissionCreation: "Permission" },
  oneofs: {},
  presence: { FileChange: ["trashed"] },
};

/** What is built of Drive v3. */
export const DRIVE = new ServiceDefinitions(FACTS, OVERLAY);
