// SPDX-License-Identifier: Apache-2.0
// A key of this browser that no script can read (WebCrypto, non-extractable), kept in IndexedDB. What
// it seals is of no use elsewhere. There is one sealed text per device: each new one has a new key, and
// what was sealed before can never be opened again, wherever copies of it are. AES-256-GCM; a sealed text
// is 12 random bytes, then the ciphertext.

const kDatabase = "banso-device";
const kStore = "keys";
const kName = "device";
const kNonceBytes = 12;

/** There is no key, or it does not fit. */
export class NoKeyError extends Error {}

const settled = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

async function with_store(mode, act) {
  const opening = indexedDB.open(kDatabase, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(kStore);
  const database = await settled(opening);
  try {
    const transaction = database.transaction(kStore, mode, {durability: "strict"});
    const result = await settled(act(transaction.objectStore(kStore)));
    if (mode === "readwrite") {
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
    }
    return result;
  } finally {
    database.close();
  }
}

/** @param {Uint8Array} plain */
export async function seal(plain) {
  const key = await crypto.subtle.generateKey({name: "AES-GCM", length: 256}, false, ["encrypt", "decrypt"]);
  await with_store("readwrite", (store) => store.put(key, kName));
  const nonce = crypto.getRandomValues(new Uint8Array(kNonceBytes));
  const secret = new Uint8Array(await crypto.subtle.encrypt({name: "AES-GCM", iv: nonce}, key, plain));
  const sealed = new Uint8Array(kNonceBytes + secret.length);
  sealed.set(nonce);
  sealed.set(secret, kNonceBytes);
  return sealed;
}

/** @param {Uint8Array} sealed */
export async function unseal(sealed) {
  const key = await with_store("readonly", (store) => store.get(kName));
  if (key === undefined) throw new NoKeyError("there is no key");
  const iv = sealed.subarray(0, kNonceBytes);
  try {
    return new Uint8Array(await crypto.subtle.decrypt({name: "AES-GCM", iv}, key, sealed.subarray(kNonceBytes)));
  } catch (error) {
    throw new NoKeyError(String(error));
  }
}
