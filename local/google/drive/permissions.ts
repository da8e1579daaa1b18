// Drive's permissions: who else may read or change a file.
import { DRIVE } from "../definitions/drive.ts";
import { notBuilt } from "../google-error.ts";
import { readMessage } from "../protocol/read-message.ts";
import type { GoogleCall } from "../service.ts";
import { invalidParameter, permissionNotFound } from "./drive-error.ts";
import type { DriveFile, Permission, PermissionCreation } from "./drive-file.ts";
import { masked } from "./drive-mask.ts";
import type { FileRegister } from "./file-register.ts";

const DEFAULT_FIELDS = "kind,id,type,role";
const DEFAULT_LIST_FIELDS = `kind,nextPageToken,permissions(${DEFAULT_FIELDS})`;

/** Shares a file with someone, or with everyone. @throws DriveError for a type or role that Drive lacks. */
export function createPermission(register: FileRegister, file: DriveFile, call: GoogleCall): unknown {
  const asked = readMessage<PermissionCreation>(DRIVE.message("PermissionCreation"), call.body ?? {});
  const { type, role, emailAddress } = asked;
  const permission: Permission = {
    id: type === "anyone" ? "anyoneWithLink" : register.newPermissionId(),
    type: readType(type),
    role: readRole(role),
    ...(emailAddress === undefined ? {} : { emailAddress }),
  };
  if (permission.type === "user" && permission.emailAddress === undefined)
    throw invalidParameter("emailAddress");
  file.permissions.push(permission);
  return shown(permission, call);
}

/** Lists who may open a file. */
export function listPermissions(file: DriveFile, call: GoogleCall): unknown {
  const list = {
    kind: "drive#permissionList",
    permissions: file.permissions.map((permission) => ({ kind: "drive#permission", ...permission })),
  };
  return masked(DRIVE.message("PermissionList"), list, call.params.fields, DEFAULT_LIST_FIELDS);
}

/** Takes a permission back. @throws DriveError 404 when the file has none with that id. */
export function deletePermission(file: DriveFile, { params }: GoogleCall): void {
  const { permissionId } = params;
  const kept = file.permissions.filter(({ id }) => id !== permissionId);
  if (kept.length === file.permissions.length) throw permissionNotFound(String(permissionId));
  file.permissions = kept;
}

function shown(permission: Permission, call: GoogleCall): unknown {
  const described = { kind: "drive#permission", ...permission };
  return masked(DRIVE.message("Permission"), described, call.params.fields, DEFAULT_FIELDS);
}

function readType(type: string | undefined): Permission["type"] {
  if (type === "user" || type === "anyone") return type;
  if (type === "group" || type === "domain") throw notBuilt(`sharing with a ${type}`);
  throw invalidParameter("permission.type");
}

function readRole(role: string | undefined): Permission["role"] {
  if (role === "writer" || role === "commenter" || role === "reader") return role;
  if (role === "owner") throw notBuilt("the transfer of a file's ownership");
  throw invalidParameter("permission.role");
}
