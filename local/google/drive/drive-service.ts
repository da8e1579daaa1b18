// Drive v3, as far as clients of Sheets and Slides need: files and who may open them.
import { DRIVE } from "../definitions/drive.ts";
import { GoogleError, notBuilt } from "../google-error.ts";
import { readMessage } from "../protocol/read-message.ts";
import type { GoogleCall } from "../service.ts";
import { fileNotFound } from "./drive-error.ts";
import {
  DEFAULT_FILE_FIELDS,
  DEFAULT_LIST_FIELDS,
  type DriveFile,
  type FileChange,
  type FileCreation,
  FOLDER_TYPE,
  folderNamed,
} from "./drive-file.ts";
import { masked } from "./drive-mask.ts";
import type { FileRegister } from "./file-register.ts";
import { readSearch } from "./file-search.ts";
import { DOCUMENT_TYPE } from "./keepers.ts";
import { createPermission, deletePermission, listPermissions } from "./permissions.ts";

const LARGEST_PAGE = 1000;
const DEFAULT_PAGE = 100;

type Method = (register: FileRegister, email: string, call: GoogleCall) => unknown;

const METHODS: Record<keyof typeof DRIVE.facts.methods, Method> = {
  "files.copy": copyFile,
  "files.create": createFile,
  "files.delete": (register, email, call) => {
    register.remove(email, fileIdOf(call));
  },
  "files.export": (register, email, call) => exportFile(register, register.find(email, fileIdOf(call)), call),
  "files.get": (register, email, call) => shown(register, register.find(email, fileIdOf(call)), email, call),
  "files.list": listFiles,
  "files.update": updateFile,
  "permissions.create": (register, email, call) =>
    createPermission(register, register.findToChange(email, fileIdOf(call)), call),
  "permissions.delete": (register, email, call) =>
    deletePermission(register.findToChange(email, fileIdOf(call)), call),
  "permissions.list": (register, email, call) => listPermissions(register.find(email, fileIdOf(call)), call),
};

function isBuilt(method: string): method is keyof typeof METHODS {
  return Object.hasOwn(METHODS, method);
}

/**
 * Answers one Drive call for an account: JSON, the text of an exported file, or nothing.
 * @throws DriveError or GoogleError as Drive would.
 */
export function callDrive(register: FileRegister, email: string, call: GoogleCall): unknown {
  if (!isBuilt(call.method)) throw notBuilt(`the Drive method ${call.method}`);
  return METHODS[call.method](register, email, call);
}

function createFile(register: FileRegister, email: string, call: GoogleCall): unknown {
  const asked = readMessage<FileCreation>(DRIVE.message("FileCreation"), call.body ?? {});
  const { name = "Untitled", mimeType = "application/octet-stream" } = asked;
  const parentId = folderOfNew(register, email, asked);
  const file = register.create(email, { name, mimeType, parentId, html: uploadedHtml(call, mimeType) });
  return shown(register, file, email, call);
}

/** Where a new file goes: the root of the account's Drive, unless a folder is named. */
function folderOfNew(register: FileRegister, email: string, { parents = [] }: FileCreation): string {
  const [named = "root", ...others] = parents;
  if (others.length > 0) throw notBuilt("a file in several folders");
  return register.folderToFill(email, named);
}

/** The page of which Docs makes a document: no other content, no other conversion. */
function uploadedHtml({ media }: GoogleCall, mimeType: string): string {
  if (media === undefined) return "";
  if (media.mimeType !== "text/html" || mimeType !== DOCUMENT_TYPE) {
    throw notBuilt(`an upload of ${media.mimeType} as ${mimeType}`);
  }
  return media.content;
}

function updateFile(register: FileRegister, email: string, call: GoogleCall): unknown {
  const { name, trashed } = readMessage<FileChange>(DRIVE.message("FileChange"), call.body ?? {});
  const file = register.findToChange(email, fileIdOf(call));
  moveFile(register, email, file, call);
  if (name !== undefined) register.rename(file, name);
  if (trashed !== undefined) file.trashed = trashed;
  register.touch(file.id);
  return shown(register, file, email, call);
}

/** A file is in one folder: it leaves the one that it was in. */
function moveFile(register: FileRegister, email: string, file: DriveFile, { params }: GoogleCall): void {
  const { addParents, removeParents } = params;
  if (addParents === undefined && removeParents === undefined) return;
  const left = folderNamed(email, String(removeParents));
  if (typeof addParents !== "string" || addParents.includes(",") || left !== file.parentId)
    throw notBuilt("a file in several folders, or in none");
  // Its own content would go with it.
  if (file.mimeType === FOLDER_TYPE) throw notBuilt("a folder that moves");
  file.parentId = register.folderToFill(email, addParents);
}

function copyFile(register: FileRegister, email: string, call: GoogleCall): unknown {
  const asked = readMessage<FileCreation>(DRIVE.message("FileCreation"), call.body ?? {});
  const source = register.find(email, fileIdOf(call));
  if (asked.mimeType !== undefined && asked.mimeType !== source.mimeType) {
    throw notBuilt("a copy to another type of file");
  }
  const parentId = folderOfNew(register, email, asked);
  const copy = register.copy(email, source, asked.name ?? `Copy of ${register.nameOf(source)}`);
  copy.parentId = parentId;
  return shown(register, copy, email, call);
}

function exportFile(register: FileRegister, file: DriveFile, { params }: GoogleCall): string {
  const text = params.mimeType === "text/csv" ? register.exportCsv(file) : undefined;
  if (text === undefined) throw notBuilt(`the export of ${file.mimeType} to ${params.mimeType}`);
  return text;
}

function listFiles(register: FileRegister, email: string, call: GoogleCall): unknown {
  const { q, pageSize, pageToken, orderBy, fields } = call.params;
  if (orderBy !== undefined) throw notBuilt("Drive's orderBy");
  const matches = readSearch(typeof q === "string" ? q : "", email);
  const found = register.visibleTo(email).filter(matches);
  const size = Math.min(typeof pageSize === "number" ? pageSize : DEFAULT_PAGE, LARGEST_PAGE);
  if (size < 1) throw badPageSize(size);
  const start = typeof pageToken === "string" ? Number(pageToken) : 0;
  const page = found.slice(start, start + size);
  const next = start + size < found.length ? { nextPageToken: String(start + size) } : {};
  const list = {
    kind: "drive#fileList",
    ...next,
    incompleteSearch: false,
    files: page.map(({ file }) => describe(register, file, email)),
  };
  return masked(DRIVE.message("FileList"), list, fields, DEFAULT_LIST_FIELDS);
}

function shown(register: FileRegister, file: DriveFile, email: string, call: GoogleCall): unknown {
  return masked(
    DRIVE.message("File"),
    describe(register, file, email),
    call.params.fields,
    DEFAULT_FILE_FIELDS,
  );
}

function describe(register: FileRegister, file: DriveFile, email: string): object {
  const owner = file.permissions.find(({ role }) => role === "owner")?.emailAddress ?? "";
  return {
    kind: "drive#file",
    id: file.id,
    name: register.nameOf(file),
    mimeType: file.mimeType,
    ...(register.showsFolder(email, file) ? { parents: [file.parentId] } : {}),
    trashed: file.trashed,
    createdTime: new Date(file.createdTime).toISOString(),
    modifiedTime: new Date(file.modifiedTime).toISOString(),
    // Google's own form where a document is opened; files of other types are not asked for theirs.
    ...(file.mimeType === DOCUMENT_TYPE
      ? { webViewLink: `https://docs.google.com/document/d/${file.id}/edit?usp=drivesdk` }
      : {}),
    ownedByMe: owner === email,
    owners: [{ kind: "drive#user", displayName: owner, me: owner === email, emailAddress: owner }],
    permissions: file.permissions.map((permission) => ({ kind: "drive#permission", ...permission })),
  };
}

function fileIdOf({ params }: GoogleCall): string {
  if (typeof params.fileId !== "string" || params.fileId === "") throw fileNotFound(".");
  return params.fileId;
}

function badPageSize(size: number): GoogleError {
  return new GoogleError(
    "INVALID_ARGUMENT",
    `Invalid value '${size}'. Values must be within the range: [1, 1000]`,
  );
}
