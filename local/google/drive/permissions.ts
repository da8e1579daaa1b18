// Drive's permissions: who else may read or change a file.
import { notBuilt } from "../google-error.ts";
import { checkMessage } from "../protocol/message.ts";
import type { GoogleCall } from "../service.ts";
import { maskedResponse } from "../slides/response-mask.ts";
import { invalidParameter } from "./drive-error.ts";
import {
  type DriveFile,
  PERMISSION,
  PERMISSION_CREATION,
  PERMISSION_LIST,
  type Permission,
} from "./drive-file.ts";
import type { FileRegister } from "./file-register.ts";

const DEFAULT_FIELDS = "kind,id,type,role";

/** Shares a file with someone, or with everyone. @throws DriveError for a type or role that Drive lacks. */
export function createPermission(register: FileRegister, file: DriveFile, call: GoogleCall): unknown {
  const body: unknown = call.body ?? {};
  checkMessage(PERMISSION_CREATION, body);
  const { type, role, emailAddress } = { ...Object(body) };
  const permission: Permission = {
    id: type === "anyone" ? "anyoneWithLink" : register.newPermissionId(),
    type: readType(type),
    role: readRole(role),
    ...(typeof emailAddress === "string" ? { emailAddress } : {}),
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
  return maskedResponse(
    PERMISSION_LIST,
    list,
    call.params.fields ?? `kind,nextPageToken,permissions(${DEFAULT_FIELDS})`,
  );
}

function shown(permission: Permission, call: GoogleCall): unknown {
  const described = { kind: "drive#permission", ...permission };
  return maskedResponse(PERMISSION, described, call.params.fields ?? DEFAULT_FIELDS);
}

function readType(type: unknown): Permission["type"] {
  if (type === "user" || type === "anyone") return type;
  if (type === "group" || type === "domain") throw notBuilt(`sharing with a ${type}`);
  throw invalidParameter("permission.type");
}

function readRole(role: unknown): Permission["role"] {
  if (role === "writer" || role === "commenter" || role === "reader") return role;
  if (role === "owner") throw notBuilt("the transfer of a file's ownership");
  throw invalidParameter("permission.role");
}
