// The texts of each language.

import type { Language } from "../language.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { Messages } from "./language-messages.ts";
import { pt } from "./pt.ts";
import { uk } from "./uk.ts";

/** A language without a file, or a file without one of the texts, fails the type check. */
export const MESSAGES: Readonly<Record<Language, Messages>> = { fr, en, es, pt, ar, uk };
