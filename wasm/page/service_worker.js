// SPDX-License-Identifier: Apache-2.0
// Starts the app without a network. One build is one cache; all of its files are there, and are the
// right ones by their SHA-256, or none (the 200 of a hotel's sign-in page is no file of ours).
//  - Pages come from the cache first. Nothing changes before the person agrees (update.js).
//  - Files with their hash in the name are the same in every build: fonts are not loaded again.
//  - The cache of another build stays until no page of it is open.
//  - /api is not touched.
// assemble.py writes the build and its files here: [path, SHA-256 in hexadecimal digits].
const kBuild = "@BUILD@";
const kFiles = "@FILES@";

const kPrefix = "banso-";
const kCache = kPrefix + kBuild;
const kHashedName = /\.[0-9a-f]{8,}\./;
const kAnswer_ms = 5_000;

/** @param {Response} response @param {string} hash */
async function is_right(response, hash) {
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("") === hash;
}

/** @param {string} path @param {string} hash @returns {Promise<Response>} */
async function right_file(path, hash) {
  const hashed = kHashedName.test(path);
  const kept = hashed ? await caches.match(path) : undefined;
  if (kept && (await is_right(kept, hash))) return kept;
  for (const cache of hashed ? ["default", "reload"] : ["reload"]) {
    const response = await fetch(path, {cache, redirect: "error"});
    if (response.ok && (await is_right(response, hash))) return response;
  }
  throw new Error("not the file of this build: " + path);
}

async function install() {
  const cache = await caches.open(kCache);
  try {
    await Promise.all(kFiles.map(async ([path, hash]) => cache.put(path, await right_file(path, hash))));
  } catch (error) {
    await caches.delete(kCache);
    throw error;
  }
}

/** @param {Client} client @returns {Promise<string|null>} null: it does not answer */
function build_of(client) {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = ({data}) => resolve(data);
    setTimeout(() => resolve(null), kAnswer_ms);
    client.postMessage({t: "build"}, [port2]);
  });
}

/** Deletes the caches of builds that nobody uses. In doubt everything stays. */
async function tidy() {
  const names = (await caches.keys()).filter((name) => name.startsWith(kPrefix) && name !== kCache);
  if (names.length === 0) return;
  const clients = await self.clients.matchAll({type: "window", includeUncontrolled: true});
  const builds = await Promise.all(clients.map(build_of));
  const {installing, waiting} = self.registration;
  if (builds.includes(null) || installing || waiting) return;
  const unused = names.filter((name) => !builds.includes(name.slice(kPrefix.length)));
  await Promise.all(unused.map((name) => caches.delete(name)));
}

/** @type {Promise<Cache>|null} */
let own_cache = null;

/** @param {Request|string} name */
async function own_file(name) {
  own_cache ??= caches.open(kCache);
  return (await own_cache).match(name);
}

/** @param {Request} request */
async function page(request) {
  return (await own_file("./")) ?? fetch(request);
}

/** @param {Request} request */
async function file(request) {
  return (await own_file(request)) ?? (await caches.match(request)) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  if (event.data?.t === "skip_waiting") event.waitUntil(self.skipWaiting());
  if (event.data?.t === "tidy") event.waitUntil(tidy());
});
self.addEventListener("fetch", (event) => {
  const {request} = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  const path = url.pathname.slice(new URL(self.registration.scope).pathname.length);
  if (request.mode === "navigate" && (path === "" || path === "index.html")) {
    event.respondWith(page(request));
  } else if (kFiles.some(([name]) => name === "./" + path) || kHashedName.test(path)) {
    event.respondWith(file(request));
  }
});
