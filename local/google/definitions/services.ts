// The definitions at hand, by service: Drive's few messages stand beside its code.
import type { GoogleServiceName } from "../service.ts";
import type { ServiceDefinitions } from "./service-definitions.ts";
import { SHEETS } from "./sheets.ts";
import { SLIDES } from "./slides.ts";

export const DEFINITIONS: Readonly<Partial<Record<GoogleServiceName, ServiceDefinitions>>> = {
  sheets: SHEETS,
  slides: SLIDES,
};
