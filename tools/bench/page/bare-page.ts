// A bare page with the same grid and rows as the local page: what showing a tab costs without all the rest.
import { createServer } from "node:http";
import { build } from "esbuild";
import { closeServer, listenOnLoopback } from "../../../local/google/http/server.ts";
import { wideRows } from "./wide-workbook.ts";

const SCRIPT = `import { defineCustomElements } from "@revolist/revogrid/loader";
defineCustomElements();
const rows = await (await fetch("/rows")).json();
const grid = document.createElement("revo-grid");
grid.style.height = "700px";
Object.assign(grid, { range: true, columns: rows[0].map((_, prop) => ({ prop, name: String(prop) })), source: rows });
document.body.append(grid);`;

/** Serves it until closed. */
export async function barePage(rowCount: number): Promise<{ address: string; close(): Promise<void> }> {
  const { outputFiles } = await build({
    stdin: { contents: SCRIPT, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: "esm",
    target: "es2023",
    minify: true,
  });
  const rows = JSON.stringify(wideRows(0, rowCount).map((row) => row.map(({ value }) => String(value))));
  const server = createServer((request, response) => {
    if (request.url === "/rows") response.end(rows);
    else if (request.url === "/page.js")
      response.setHeader("Content-Type", "text/javascript").end(outputFiles[0]?.text);
    else
      response
        .setHeader("Content-Type", "text/html")
        .end('<!doctype html><script type="module" src="/page.js"></script>');
  });
  return { address: await listenOnLoopback(server, 0), close: () => closeServer(server) };
}
