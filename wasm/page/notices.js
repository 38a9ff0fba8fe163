// SPDX-License-Identifier: Apache-2.0
// Plain pages instead of the app: loading, not supported, open in another tab, failed. What
// happened, what is safe, what to do; the code small, for the help desk.

const kParts = ["splash", "unsupported", "notice", "app"];

/** @param {string} id of the one part of the page that is to be seen */
export function show_part(id) {
  for (const part of kParts) document.getElementById(part).hidden = part !== id;
}

/** @param {string} why */
export function show_unsupported(why) {
  document.getElementById("unsupported-why").textContent = why;
  show_part("unsupported");
}

/**
 * @typedef {{title: string, text: string, english: string, button?: string, code?: string}} Notice
 * @param {Notice} notice
 * @param {() => void} [pressed]
 */
export function show_notice(notice, pressed) {
  const button = /** @type {HTMLButtonElement} */ (document.getElementById("notice-button"));
  document.getElementById("notice-title").textContent = notice.title;
  document.getElementById("notice-text").textContent = notice.text;
  document.getElementById("notice-english").textContent = notice.english;
  document.getElementById("notice-code").textContent = notice.code ?? "";
  button.textContent = notice.button ?? "";
  button.hidden = !notice.button;
  button.disabled = false;
  button.onclick = () => {
    button.disabled = true;
    pressed?.();
  };
  show_part("notice");
  document.getElementById("notice-title").focus();
}

/** @type {Notice} */
export const kOtherTab = {
  title: "別のタブで使用中です",
  text: "Banso は一度に1つのタブで使います。ここで開くと、もう一方のタブは保存して閉じます。書いた内容は失われません。",
  english: "Banso is open in another tab. Opening it here saves and closes it there.",
  button: "ここで開く",
};
/** @type {Notice} */
export const kOtherTabSilent = {
  title: "別のタブが応答しません",
  text: "Banso を開いているもう一方のタブを閉じてください。閉じると、ここで開きます。書いた内容は失われません。",
  english: "The other tab does not answer. Please close it; Banso then opens here.",
};

const kReload = "もう一度開く";

/** @type {Record<string, Notice>} */
const kFailures = {
  storage_busy: {
    title: "保存場所を開けませんでした",
    text: "この端末の保存場所を別の画面が使っています。ほかのタブやウィンドウを閉じて、もう一度開いてください。保存した内容はそのままです。",
    english: "Another window is using the storage. Close other tabs and open Banso again. What was saved is safe.",
  },
  storage_lost: {
    title: "保存場所が使えなくなりました",
    text: "端末がこのアプリの保存場所を閉じました。もう一度開いてください。保存した内容はそのままです。",
    english: "The device closed the storage of this app. Please open Banso again. What was saved is safe.",
  },
  quota: {
    title: "端末の空き容量が足りません",
    text: "写真などを消して空きを作り、もう一度開いてください。保存した内容はそのままです。",
    english: "The device is full. Make room and open Banso again. What was saved is safe.",
  },
  download: {
    title: "Banso を読み込めませんでした",
    text: "通信できる場所で、もう一度開いてください。保存した内容はそのままです。",
    english: "Banso could not be loaded. Please open it again where there is a network. What was saved is safe.",
  },
  no_graphics: {
    title: "画面を表示できませんでした",
    text: "ブラウザーを閉じて、もう一度開いてください。保存した内容はそのままです。",
    english: "The screen cannot be drawn. Please close the browser and open it again. What was saved is safe.",
  },
  worker: {
    title: "Banso が止まりました",
    text: "もう一度開いてください。保存した内容はそのままです。",
    english: "Banso stopped. Please open it again. What was saved is safe.",
  },
};

/** What only a worker can find out. @type {Record<string, string>} */
const kLacking = {no_storage: "origin private file system", no_webgl2: "WebGL2 on OffscreenCanvas"};

/** @param {string} code of {t:'failed'} @param {string} [text] what the worker says, for the help desk */
export function show_failure(code, text) {
  if (code in kLacking) {
    show_unsupported(`${kLacking[code]}: ${text ?? ""}`);
    return;
  }
  const notice = kFailures[code] ?? kFailures.worker;
  show_notice({...notice, button: kReload, code: [code, text].filter(Boolean).join(": ")}, () => location.reload());
}
