// The service accounts that the stand-in knows, with the public keys that check their signatures.
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";

/** A service account as its project declares it. */
export interface ServiceAccount {
  clientEmail: string;
  /** The project whose quotas its calls use. */
  projectId: string;
  keyId: string;
  publicKey: KeyObject;
}

/** The credentials file that Google's console hands out for a service account. */
export interface ServiceAccountCredentials {
  type: "service_account";
  project_id: string;
  private_key_id: string;
  private_key: string;
  client_email: string;
  client_id: string;
  token_uri: string;
}

/**
 * Makes a service account with a private key in PEM, or with a new 2048-bit RSA key.
 * `tokenUri` is where its holder exchanges its signed claims: the stand-in's own `/token`.
 */
export function createServiceAccount(
  clientEmail: string,
  projectId: string,
  tokenUri: string,
  keyText?: string,
): { account: ServiceAccount; credentials: ServiceAccountCredentials } {
  const privateKey =
    keyText === undefined
      ? generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey
      : createPrivateKey(keyText);
  const keyId = randomBytes(20).toString("hex");
  const account = { clientEmail, projectId, keyId, publicKey: createPublicKey(privateKey) };
  const credentials: ServiceAccountCredentials = {
    type: "service_account",
    project_id: projectId,
    private_key_id: keyId,
    private_key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    client_email: clientEmail,
    client_id: BigInt(`0x${randomBytes(8).toString("hex")}`).toString(),
    token_uri: tokenUri,
  };
  return { account, credentials };
}
