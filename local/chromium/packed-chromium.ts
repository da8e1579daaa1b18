// Chromium as a package brings it, packed for Linux on x64: unpacked once, with the libraries and fonts that it needs.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { errorCode } from "../error-code.ts";

const FOLDER = fileURLToPath(new URL("../../node_modules/.cache/revue-qualite/chromium", import.meta.url));
const UNPACK = fileURLToPath(new URL("unpack.ts", import.meta.url));
/** The package holds its own nss and nspr, and unpacks them where it believes to run in this place only. */
const PLACE_WITHOUT_LIBRARIES = { AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" };
const FONTS_FILE = "fonts.conf";
const ARIMO = fileURLToPath(new URL("../../node_modules/@expo-google-fonts/arimo", import.meta.url));
/** The machine's fonts, if it has any, and one of a package whose letters are as wide as Arial's. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${ARIMO}</dir>
  <cachedir>${join(FOLDER, "fonts-cache")}</cachedir>
  <alias binding="same"><family>Arial</family><accept><family>Arimo</family></accept></alias>
  <alias><family>sans-serif</family><prefer><family>Arimo</family></prefer></alias>
</fontconfig>
`;

/** Gives the program and what its environment must say, unpacking it when it never was. */
export async function packedChromium(): Promise<{ program: string; environment: Record<string, string> }> {
  if (!existsSync(FOLDER)) await unpack();
  return {
    program: join(FOLDER, "chromium"),
    environment: {
      LD_LIBRARY_PATH: join(FOLDER, "al2023", "lib"),
      FONTCONFIG_FILE: join(FOLDER, FONTS_FILE),
    },
  };
}

/** The folder appears whole, by its last step: others may be at it too. */
async function unpack(): Promise<void> {
  await mkdir(dirname(FOLDER), { recursive: true });
  const folder = await mkdtemp(`${FOLDER}-`);
  try {
    const env = { ...process.env, ...PLACE_WITHOUT_LIBRARIES, TMPDIR: folder };
    await promisify(execFile)(process.execPath, [UNPACK], { env });
    await writeFile(join(folder, FONTS_FILE), FONTS);
    await rename(folder, FOLDER);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if (errorCode(error) !== "ENOTEMPTY" && errorCode(error) !== "EEXIST") throw error;
  }
}
