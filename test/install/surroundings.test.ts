// What an installation looks at before it begins: each host that it is going to call.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { realSurroundings } from "../../install/surroundings.ts";

it("reaches for every host of Google’s that a client calls, and those where wrangler signs in and deploys", () => {
  const clients = readFileSync("install/google/clients.ts", "utf8");
  const modules = [...clients.matchAll(/"(googleapis\/build\/src\/apis\/\w+\/v\d\.js)"/g)].map(
    ([, path]) => path,
  );
  expect(modules).toHaveLength(6);
  const hosts = modules.map((path) => {
    const [, address = ""] =
      /'(https:\/\/[a-z]+\.googleapis\.com)\/'/.exec(readFileSync(`node_modules/${path}`, "utf8")) ?? [];
    return address;
  });
  const { reachedAddresses, formReachedAddresses } = realSurroundings();
  expect([...reachedAddresses, ...formReachedAddresses]).toEqual(
    expect.arrayContaining([...hosts, "https://api.cloudflare.com", "https://dash.cloudflare.com"]),
  );
});
