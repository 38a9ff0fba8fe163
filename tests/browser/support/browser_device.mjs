// SPDX-License-Identifier: Apache-2.0
// A device that lives in a browser, opened outside of it (browser-device): but for the cipher its files
// are those of every other device. Ends the app in its tab.
import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";

import {CommandDevice} from "./real_office.mjs";

// As banso-device names them (tools/device/device.cpp).
const kNames = {"app.db": "device.db", "app.db-wal": "device.db-wal", "vault": "vault"};

/** Runs in a page of the origin that is not the app. */
async function read_files() {
  // shared/store/device/slot_file.h; the newer one of two slots.
  const small = async (name) => {
    const all = new DataView(await file(name));
    const [number, other] = [4, 4100].map((at) => all.getBigUint64(at, true));
    const slot = number > other ? 0 : 4096;
    return new Uint8Array(all.buffer, slot + 48, all.getUint32(slot + 12, true));
  };
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("banso");
  const file = async (name) => (await (await folder.getFileHandle(name)).getFile()).arrayBuffer();
  const opening = indexedDB.open("banso-device", 1);
  const settled = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await settled(opening);
  const key = await settled(database.transaction("keys").objectStore("keys").get("device"));
  database.close();
  // wasm/worker/device_key.js
  const sealed = await small("device.sealed");
  const plain = await crypto.subtle.decrypt({name: "AES-GCM", iv: sealed.subarray(0, 12)}, key, sealed.subarray(12));
  const files = {"device.key": plain, "vault": await small("vault"), "app.db": await file("app.db"),
                 "app.db-wal": await file("app.db-wal")};
  const text_of = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, text_of(bytes)]));
}

/**
 * @param {import("./app_page.mjs").AppPage} app @param {import("./real_office.mjs").RealOffice} office
 * @returns {Promise<CommandDevice>}
 */
export async function browser_device(app, office) {
  await app.page.evaluate(() => new Promise((closed) => {
    const worker = window.__workers.at(-1);
    worker.addEventListener("message", ({data}) => data.t === "closed" && closed());
    worker.postMessage({t: "close", id: 0});
  }));
  await app.page.goto(new URL("icon.svg", app.page.url()).href);
  const files = await app.page.evaluate(read_files);
  const device = new CommandDevice(office.new_folder(), office, "browser-device");
  await mkdir(device.folder, {mode: 0o700});
  for (const [name, digits] of Object.entries(files)) {
    await writeFile(join(device.folder, kNames[name] ?? name), Buffer.from(digits, "hex"), {mode: 0o600});
  }
  return device;
}
