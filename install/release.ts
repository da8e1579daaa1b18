// Entry of `npm run release`: makes `dist/release/`.
import { join } from "node:path";
import { VERSION } from "../shared/version.ts";
import { makeRelease } from "./release/make-release.ts";

const folder = join(import.meta.dirname, "..", "dist", "release");
await makeRelease(folder);
process.stdout.write(`Revue Qualité ${VERSION} : ${folder}\n`);
