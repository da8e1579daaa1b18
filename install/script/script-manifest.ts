// The manifest that a push writes: ours, with what stays of the one that is there.
import * as z from "zod";
import { WHOLE_DRIVE_SCOPE } from "../../apps-script/manifest.ts";
import { parsedJson } from "../../local/parsed-json.ts";
import { asksWholeDrive, holdsOurs, MANIFEST_NAME, type ScriptFile } from "./script-files.ts";

const Service = z.looseObject({ userSymbol: z.string() });
const Dependencies = z.looseObject({ enabledAdvancedServices: z.array(Service).default([]) });
// A part that is not as Google writes it is left behind, not the others with it.
const Manifest = z.looseObject({
  oauthScopes: z.array(z.string()).catch([]),
  dependencies: Dependencies.catch({ enabledAdvancedServices: [] }),
  sheets: z.unknown().optional(),
});
type Manifest = z.infer<typeof Manifest>;

/** What is there already. */
interface Standing {
  remote: readonly ScriptFile[];
  /** The files of others that stay. */
  foreign: readonly ScriptFile[];
}

/**
 * Our manifest. Files of others that stay keep what theirs asked: macros' menu items, scopes, services, libraries.
 * All of Drive is asked or not as `besideWorkbook` says. Where nothing is said it stands as it is; but what a script
 * asked for code that goes away, and was never ours, is not asked for us.
 */
export function manifestToWrite(
  ours: ScriptFile,
  { remote, foreign }: Standing,
  besideWorkbook: boolean | undefined,
): ScriptFile {
  const own = Manifest.parse(parsedJson(ours.source));
  const standing = remote.find(({ name }) => name === MANIFEST_NAME);
  const theirs = foreign.length > 0 ? Manifest.safeParse(parsedJson(standing?.source ?? "")).data : undefined;
  const asksDrive = besideWorkbook ?? ((holdsOurs(remote) || theirs !== undefined) && asksWholeDrive(remote));
  const scopes = [...own.oauthScopes, ...(theirs?.oauthScopes ?? [])].filter(
    (scope) => scope !== WHOLE_DRIVE_SCOPE,
  );
  const written = {
    ...own,
    ...(theirs === undefined ? {} : partsBeside(own, theirs)),
    oauthScopes: [...new Set(scopes), ...(asksDrive ? [WHOLE_DRIVE_SCOPE] : [])],
  };
  return { ...ours, source: `${JSON.stringify(written, null, 2)}\n` };
}

/** Beside our services, those of theirs that go by another name. */
function partsBeside({ dependencies: own }: Manifest, { dependencies, sheets }: Manifest) {
  const taken = own.enabledAdvancedServices.map(({ userSymbol }) => userSymbol);
  const others = dependencies.enabledAdvancedServices.filter(({ userSymbol }) => !taken.includes(userSymbol));
  const enabledAdvancedServices = [...own.enabledAdvancedServices, ...others];
  return {
    dependencies: { ...dependencies, ...own, enabledAdvancedServices },
    ...(sheets === undefined ? {} : { sheets }),
  };
}
