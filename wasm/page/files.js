// SPDX-License-Identifier: Apache-2.0
// Files, clipboard and printing: what only a window can do for the app.

/** @typedef {import("./protocol.js").Send} Send */

// What a printed page may consist of. The app escapes what people wrote; this holds even if it did not.
const kPrintable = new Set(["SECTION", "H1", "H2", "H3", "P", "BR", "UL", "OL", "LI", "TABLE", "CAPTION", "THEAD", "TBODY",
                            "TR", "TH", "TD", "DL", "DT", "DD", "B", "STRONG", "EM", "SPAN", "DIV", "HR"]);
const kPrintableAttributes = new Set(["colspan", "rowspan", "lang", "scope"]);
// Long enough for a browser to begin reading the file.
const kDownload_ms = 60_000;

/** @param {string} name @param {string} type @param {Uint8Array} bytes */
export function save_file(name, type, bytes) {
  const url = URL.createObjectURL(new Blob([bytes], {type}));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), kDownload_ms);
}

/** @param {Send} send @param {number} id @param {string} type */
export function open_file(send, id, type) {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = type;
  input.addEventListener("cancel", () => send({t: "file", id, bytes: null}));
  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    const bytes = file ? new Uint8Array(await file.arrayBuffer()) : null;
    send({t: "file", id, bytes}, bytes ? [bytes.buffer] : []);
  });
  input.click();
}

/** @param {string} text */
export async function write_clipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Safari wants it within the gesture: the next touch brings it.
    window.addEventListener("pointerup", () => navigator.clipboard?.writeText(text).catch(() => {}), {once: true});
  }
}

/** @param {Node} from @param {Node} to */
function copy_printable(from, to) {
  for (const child of from.childNodes) {
    if (child instanceof Text) to.appendChild(document.createTextNode(child.data));
    if (!(child instanceof Element) || !kPrintable.has(child.tagName)) continue;
    const element = document.createElement(child.tagName);
    for (const {name, value} of child.attributes) {
      if (kPrintableAttributes.has(name)) element.setAttribute(name, value);
    }
    to.appendChild(element);
    copy_printable(child, element);
  }
}

/** Beside the app, which goes on. */
export function show_licences() {
  window.open(new URL("licences.txt", document.baseURI), "_blank", "noopener");
}

/** @param {string} title @param {string} html */
export function print(title, html) {
  const place = document.getElementById("print");
  const title_before = document.title;
  place.replaceChildren();
  copy_printable(new DOMParser().parseFromString(html, "text/html").body, place);
  document.title = title;
  window.addEventListener("afterprint", () => {
    document.title = title_before;
    place.replaceChildren();
  }, {once: true});
  window.print();
}
