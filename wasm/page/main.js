// SPDX-License-Identifier: Apache-2.0
// Begins everything: is this browser able, is this tab the one, then the app. `__banso` is for tests.
import {compiled} from "./code.js";
import {missing_features} from "./features.js";
import {lead_if_free, take_over, when_asked} from "./leader.js";
import {kOtherTab, kOtherTabSilent, show_notice, show_unsupported} from "./notices.js";
import {Shell} from "./shell.js";
import {Updates, is_outdated} from "./update.js";

/** @type {Shell|null} */
let shell = null;

const updates = new Updates(async () => shell?.close());

/** @param {import("./leader.js").Leadership} leadership */
function lead(leadership) {
  shell ??= new Shell({
    ready() {
      updates.may_offer = true;
      updates.start();
    },
    failed() {
      updates.may_offer = false;
      // A newer version may be the cure.
      updates.start();
    },
    language(words) {
      updates.language = words;
    },
  });
  if (!shell.gallery) when_asked(async () => {
    updates.may_offer = false;
    updates.show(false);
    await shell.close();
    stand_by();
    leadership.release();
  });
  shell.start();
}

/** This tab waits; the person may bring the app over here. */
function stand_by() {
  show_notice(kOtherTab, async () => {
    const leadership = await take_over(() => show_notice(kOtherTabSilent));
    // The other tab may have changed to a newer version, and the storage with it.
    if (is_outdated()) location.reload();
    else lead(leadership);
  });
}

async function begin() {
  const missing = missing_features();
  if (missing.length > 0) {
    show_unsupported(missing.join(", "));
    return;
  }
  compiled();
  if (new URLSearchParams(location.search).has("gallery")) {
    lead({release() {}});  // stores nothing, so it may be open beside the app
    return;
  }
  const leadership = await lead_if_free();
  if (leadership) lead(leadership);
  else stand_by();
}

Object.defineProperty(window, "__banso", {
  value: {idle: () => shell?.idle(), nodes: () => shell?.mirror.nodes() ?? []},
});
begin();
