// Each of Google's refusals by the words that its services write, and the questions before keys take the place of others.
import { describe, expect, it } from "vitest";
import { accountSecrets, checkKeysReplaced } from "../../install/form/account-secrets.ts";
import { failureObstacle, isRefusal, refusalObstacle } from "../../install/google/refusals.ts";

it.each([
  [403, "User has not enabled the Apps Script API.", "scriptApiOff"],
  [400, "admin_policy_enforced", "applicationBlocked"],
  [400, "invalid_grant Token has been expired or revoked.", "loginExpired"],
  [400, "invalid_grant invalid_rapt", "loginExpired"],
  [400, "Key creation is not allowed on this service account.", "keyForbidden"],
  [403, "SERVICE_DISABLED", "apiDisabled"],
  [403, "ACCESS_TOKEN_SCOPE_INSUFFICIENT", "scopeMissing"],
  [403, "Request had insufficient authentication scopes.", "scopeMissing"],
  [403, "insufficientPermissions", "scopeMissing"],
  [400, "invalidSharingRequest", "sharingClosed"],
  [403, "rateLimitExceeded", "quota"],
  [429, "", "quota"],
  [401, "UNAUTHENTICATED", "loginExpired"],
  [403, "USER_PROJECT_DENIED", "projectForbidden"],
  [403, "Permission 'iam.serviceAccounts.list' denied on resource", "projectForbidden"],
  [403, "Permission serviceusage.services.enable denied", "projectForbidden"],
  [403, "The caller does not have permission", "forbidden"],
  [404, "Requested entity was not found.", "notFound"],
  [407, "", "proxyIdentification"],
  [400, "Bad Request", "refused"],
  [503, "", "googleDown"],
])("a refusal by %i, %s: %s", (status, words, code) => {
  const failure = { status, words, networkCode: "", link: null };
  expect(failureObstacle(failure, "lire le script", null).code).toBe(code);
});

it.each([
  ["Google Sheets API has not been used in project 42 before or it is disabled.", "« Google Sheets API »"],
  ['{"message":"Identity and Access Management (IAM) API has not been used in project 4"}', "(IAM) API »"],
  ['{"reason":"SERVICE_DISABLED","metadata":{"service":"drive.googleapis.com"}}', "« drive.googleapis.com »"],
  ["accessNotConfigured", "une de ses API"],
])("an API that is off is named as Google names it: %s", (words, name) => {
  const failure = { status: 403, words, networkCode: "", link: null };
  expect(failureObstacle(failure, "lire le classeur", null).what).toContain(`${name} n’est pas activée`);
});

/** A proxy of the network's, its identification a secret. */
const PROXY = { HTTPS_PROXY: "http://jean:SECRET@proxy.exemple.fr:8080" };

it.each([
  ["request to http://127.0.0.1:40712/v1/projects failed, reason: socket hang up", "ECONNRESET", "noNetwork"],
  ["connect ETIMEDOUT 10.0.0.2:14070", "ETIMEDOUT", "noNetwork"],
  ["tunneling socket could not be established, statusCode=407", "ERR_PROXY", "proxyIdentification"],
  ["Proxy response (407) !== 200 when HTTP Tunneling", "UND_ERR_ABORTED", "proxyIdentification"],
  ["Proxy response (403) !== 200 when HTTP Tunneling", "UND_ERR_ABORTED", "proxyRefuses"],
])("nobody answered, %s: %s, %s", (message, networkCode, code) => {
  const thrown = Object.assign(new Error(message), { code: networkCode });
  expect(refusalObstacle(thrown, "créer le script", {})?.code).toBe(code);
});

it.each([
  ["connect ECONNREFUSED 10.1.2.3:8080", "ECONNREFUSED", "ne répond pas (ECONNREFUSED)"],
  // The name of the machine says nothing of what it answered.
  ["getaddrinfo ENOTFOUND proxy.exemple.fr", "ENOTFOUND", "ne répond pas (ENOTFOUND)"],
  ["Proxy response (407) !== 200", "UND_ERR_ABORTED", "refuse l’identification donnée dans HTTPS_PROXY"],
  ["Proxy response (502) !== 200", "UND_ERR_ABORTED", "refuse la connexion (code 502)"],
])("a proxy that is given is named, and nothing of its identification: %s", (message, code, words) => {
  const thrown = Object.assign(new Error(message), { code });
  const obstacle = refusalObstacle(thrown, "créer le script", PROXY);
  expect(obstacle?.what).toMatch(/^Le mandataire proxy\.exemple\.fr:8080/);
  expect(obstacle?.what).toContain(words);
  expect(JSON.stringify(obstacle)).not.toMatch(/jean|SECRET/);
});

it.each([
  ["*", true],
  ["exemple.fr, .googleapis.com", true],
  ["*.googleapis.com:443", true],
  ["apis.com", false],
  ["exemple.fr", false],
])("a proxy that NO_PROXY leaves out is not accused: %s", (NO_PROXY, isLeft) => {
  const thrown = Object.assign(new Error("connect ECONNREFUSED 10.1.2.3:443"), { code: "ECONNREFUSED" });
  const code = refusalObstacle(thrown, "créer le script", { ...PROXY, NO_PROXY })?.code;
  expect(code).toBe(isLeft ? "noNetwork" : "proxySilent");
});

it("only Google's own answer tells that it did nothing", () => {
  const answered = (status: number) => ({ response: { status, data: "" }, message: "" });
  expect([403, 404, 429].map((status) => isRefusal(answered(status)))).toEqual([true, true, true]);
  for (const unsure of [
    answered(503),
    new Error("Premature close"),
    Object.assign(new Error("proxy"), { code: "X" }),
  ])
    expect(isRefusal(unsure)).toBe(false);
});

describe("keys that take the place of those of the form", () => {
  const replaced = async (form: object, held: string[], answer?: string) => {
    let isAsked = false;
    const ask = async () => {
      isAsked = true;
      return answer ?? "";
    };
    const given = { around: { ask }, installation: () => ({ form }) };
    const code = await checkKeysReplaced(given, held, ["SERVICE_ACCOUNTS"]).then(
      () => "",
      (error: unknown) => Object(error).obstacle.code,
    );
    return { isAsked, code };
  };

  it("are asked about only where nobody knows whose the others are", async () => {
    const held = ["SERVICE_ACCOUNTS"];
    expect(await replaced({}, ["OPERATIONS_TOKEN"])).toEqual({ isAsked: false, code: "" });
    expect(await replaced({ accounts: [] }, held)).toEqual({ isAsked: false, code: "" });
    // Given from here, and their answer was not seen.
    expect(await replaced({ keysInDoubt: ["a"] }, held)).toEqual({ isAsked: false, code: "" });
    expect(await replaced({}, held)).toEqual({ isAsked: true, code: "unknownKeys" });
    expect(await replaced({}, held, "oui")).toEqual({ isAsked: true, code: "" });
  });

  it("leave no other secret of keys behind", async () => {
    const held = ["SERVICE_ACCOUNTS", "SERVICE_ACCOUNTS_2"];
    expect(await replaced({ accounts: [] }, held)).toEqual({ isAsked: false, code: "keysLeft" });
  });

  it("are two in a secret", () => {
    const keys = ["a", "b", "c", "d", "e"].map((name) => ({ json: `"${name}"` }));
    expect(accountSecrets(keys)).toEqual({
      SERVICE_ACCOUNTS: '["a","b"]',
      SERVICE_ACCOUNTS_2: '["c","d"]',
      SERVICE_ACCOUNTS_3: '["e"]',
    });
  });
});
