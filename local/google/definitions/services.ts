// The definitions by service.
import type { GoogleServiceName } from "../service.ts";
import { DRIVE } from "./drive.ts";
import type { ServiceDefinitions } from "./service-definitions.ts";
import { SHEETS } from "./sheets.ts";
import { SLIDES } from "./slides.ts";

export const DEFINITIONS: Readonly<Record<GoogleServiceName, ServiceDefinitions>> = {
  drive: DRIVE,
  sheets: SHEETS,
  slides: SLIDES,
};
