import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** Encrypts access tokens, so that no row holds a readable one, and decrypts them. */
export interface TokenSeal {
  /**
   * Seals a token for one purpose, such as an account of an organization. Sealing a token twice gives different texts.
   */
  seal(token: string, purpose: string): string;

  /** @returns `undefined` when the text cannot be opened: other secret, other purpose, or damaged */
  open(sealed: string, purpose: string): string | undefined;
}

/** Sealed texts start with this. Another version may use other sizes and algorithms. */
const VERSION = "v1.";
const ALGORITHM = "aes-256-gcm";
const KEY_BYTES = 32;
/** The nonce size that GCM is designed for (NIST SP 800-38D, 5.2.1.1). */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Seals with AES-256-GCM under a key derived from the secret. The purpose is authenticated but not encrypted. */
export function createTokenSeal(secret: string): TokenSeal {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "chirp access tokens v1", KEY_BYTES));
  return {
    seal(token, purpose) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(purpose));
      const parts = [nonce, cipher.update(token, "utf8"), cipher.final(), cipher.getAuthTag()];
      return VERSION + Buffer.concat(parts).toString("base64url");
    },
    open(sealed, purpose) {
      const bytes = Buffer.from(sealed.slice(VERSION.length), "base64url");
      if (!sealed.startsWith(VERSION) || bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
      return opened(key, bytes, purpose);
    },
  };
}

function opened(key: Buffer, bytes: Buffer, purpose: string): string | undefined {
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(-TAG_BYTES));
  const plain = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
  try {
    return Buffer.concat([plain, decipher.final()]).toString("utf8");
  } catch {
    // The authentication tag does not match. Nothing else can fail here.
    return undefined;
  }
}
