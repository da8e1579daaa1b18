// A file of the server given to the browser, or why it can't be.
import { tell } from "./dialogs/modal.ts";
import { make } from "./dom.ts";

/** Downloads under the name that the server gives. */
export async function download(path: string): Promise<void> {
  const response = await fetch(path);
  if (!response.ok) {
    const { message }: { message: string } = await response.json();
    await tell("Téléchargement impossible", message);
    return;
  }
  const name =
    /filename\*=UTF-8''(.+)$/.exec(response.headers.get("Content-Disposition") ?? "")?.[1] ?? "classeur.xlsx";
  const address = URL.createObjectURL(await response.blob());
  const link = make("a", { href: address, download: decodeURIComponent(name) });
  link.click();
  URL.revokeObjectURL(address);
}
