// The real wrangler before an account of Cloudflare's: secrets go in one request, from standard input, and nowhere else.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Wrangler, wranglerOf } from "../../install/form/wrangler.ts";
import { type FakeCloudflare, openCloudflareAccount } from "./fake-cloudflare.ts";

const SECRETS = {
  FORM_SECRET: "f".repeat(43),
  OPERATIONS_TOKEN: "o".repeat(43),
  // Longer than a line of a terminal, with what a shell or a .env file would alter.
  SERVICE_ACCOUNTS: `[${JSON.stringify({ private_key: `-----BEGIN\n${"k/+$'=".repeat(400)}\n` })}]`,
};

let cloudflare: FakeCloudflare;
let folder: string;
let wrangler: Wrangler;
beforeAll(async () => {
  cloudflare = await openCloudflareAccount();
  folder = mkdtempSync(join(tmpdir(), "revue-qualite-wrangler-"));
  writeFileSync(join(folder, "wrangler.toml"), 'name = "revue-qualite-formulaire"\n');
  wrangler = wranglerOf(process.cwd(), {
    ...process.env,
    CLOUDFLARE_API_BASE_URL: cloudflare.address,
    CLOUDFLARE_API_TOKEN: "jeton-cloudflare",
    XDG_CONFIG_HOME: folder,
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await cloudflare.close();
});

it("gives every secret in one request, and writes none of them anywhere", async () => {
  const words = ["secret", "bulk", "--config", join(folder, "wrangler.toml")];
  const { code, stdout, stderr } = await wrangler(words, JSON.stringify(SECRETS));
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(Object.fromEntries(cloudflare.secrets)).toEqual(SECRETS);
  expect(cloudflare.requests.filter(({ call }) => !call.startsWith("GET"))).toHaveLength(1);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const written = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8"));
  for (const value of Object.values(SECRETS)) expect([stdout, ...written].join("\n")).not.toContain(value);
}, 60_000);
