// SPDX-License-Identifier: Apache-2.0
// Starting without a network, and new versions. A new version waits until the person agrees; then
// the app saves and closes, the new service worker takes over and the page is loaded again. Some
// versions of iOS never say that it took over: after two seconds the page is loaded anyway.

const kReload_ms = 2_000;
const kHour_ms = 3_600_000;

const kWords = {
  ja: {title: "更新", text: "新しい版の Banso があります。", now: "保存して更新", later: "あとで"},
  en: {title: "Update", text: "There is a new version of Banso.", now: "Save and update", later: "Later"},
};

const began_with = navigator.serviceWorker?.controller ?? null;

/** @returns {boolean} whether another version has taken over since this page was loaded */
export function is_outdated() {
  return began_with !== null && navigator.serviceWorker.controller !== began_with;
}

export class Updates {
  /** @param {() => Promise<void>} close_app saves and closes; resolves when the files are given back */
  constructor(close_app) {
    this.close_app = close_app;
    /** @type {ServiceWorkerRegistration|null} */
    this.registration = null;
    /** Nothing is offered where the app does not run. */
    this.may_offer = false;
    this.language = "ja";
    document.getElementById("update-now").addEventListener("click", () => this.accept());
    document.getElementById("update-later").addEventListener("click", () => this.show(false));
  }

  async start() {
    if (this.registration || !navigator.serviceWorker) return;
    try {
      this.registration = await navigator.serviceWorker.register("./service_worker.js", {updateViaCache: "none"});
    } catch {
      return;  // no network, or a browser that forbids it: the app works, only not without a network
    }
    this.registration.addEventListener("updatefound", () => this.watch(this.registration.installing));
    this.watch(this.registration.installing);
    this.offer();
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.look());
    setInterval(() => this.look(), kHour_ms);
    this.registration.active?.postMessage({t: "tidy"});
  }

  /** @param {ServiceWorker|null} worker */
  watch(worker) {
    worker?.addEventListener("statechange", () => this.offer());
  }

  /** Asks the office whether there is a new version. */
  async look() {
    await this.registration?.update().catch(() => {});
  }

  offer() {
    if (this.registration?.waiting && navigator.serviceWorker.controller && this.may_offer) this.show(true);
  }

  /** @param {boolean} visible */
  show(visible) {
    const words = kWords[this.language] ?? kWords.ja;
    const banner = document.getElementById("update");
    banner.hidden = !visible;
    banner.ariaLabel = words.title;
    document.getElementById("update-text").textContent = visible ? words.text : "";
    document.getElementById("update-now").textContent = words.now;
    document.getElementById("update-later").textContent = words.later;
  }

  async accept() {
    for (const id of ["update-now", "update-later"]) {
      /** @type {HTMLButtonElement} */ (document.getElementById(id)).disabled = true;
    }
    await this.close_app();
    this.reload();
  }

  /** Loads the page again, with the new version if there is one. The app is closed or failed. */
  reload() {
    const waiting = this.registration?.waiting;
    if (!waiting) {
      location.reload();
      return;
    }
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), {once: true});
    setTimeout(() => location.reload(), kReload_ms);
    waiting.postMessage({t: "skip_waiting"});
  }
}

// Asked by the service worker which build runs here, so that it keeps that build's files.
navigator.serviceWorker?.addEventListener("message", ({data, ports}) => {
  if (data?.t === "build") ports[0]?.postMessage(document.documentElement.dataset.build);
});
