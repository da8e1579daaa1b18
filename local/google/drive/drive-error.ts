// Drive's errors: its own words, in the older form with a list of reasons.
import { GoogleError, type GoogleErrorStatus } from "../google-error.ts";

/** Where in a request Drive found the fault. */
export interface FaultLocation {
  location: string;
  locationType: "parameter" | "header";
}

/** An error answered by Drive. */
export class DriveError extends GoogleError {
  readonly reason: string;
  readonly where: FaultLocation | undefined;

  constructor(status: GoogleErrorStatus, reason: string, message: string, where?: FaultLocation) {
    super(status, message);
    this.name = "DriveError";
    this.reason = reason;
    this.where = where;
  }

  /** Drive's body names reasons, and no status. */
  override body(): ReturnType<GoogleError["body"]> {
    const { code, message, reason, where } = this;
    return { error: { code, message, errors: [{ message, domain: "global", reason, ...where }] } };
  }
}

/** Refuses a file that does not exist, or that the caller may not see. */
export function fileNotFound(fileId: string): DriveError {
  return new DriveError("NOT_FOUND", "notFound", `File not found: ${fileId}.`, {
    location: "fileId",
    locationType: "parameter",
  });
}

/** Refuses a permission that the file does not have. */
export function permissionNotFound(permissionId: string): DriveError {
  return new DriveError("NOT_FOUND", "notFound", `Permission not found: ${permissionId}.`, {
    location: "permissionId",
    locationType: "parameter",
  });
}

/** Refuses a parameter's value. */
export function invalidParameter(name: string): DriveError {
  return new DriveError("INVALID_ARGUMENT", "invalid", "Invalid Value", {
    location: name,
    locationType: "parameter",
  });
}
