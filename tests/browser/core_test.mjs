// SPDX-License-Identifier: Apache-2.0
// The core's unit tests in a dedicated worker of a real browser, their databases on OPFS.
// Usage: node core_test.mjs FOLDER_OF_TEST_MODULES [doctest's arguments]
import assert from "node:assert/strict";

import {start_browser, with_profile} from "./core_browser.mjs";

const kTestsLeast = 150;  // fewer: a folder of tests was not linked

await with_profile(async (profile, url) => {
  const browser = await start_browser(profile);
  try {
    const lines = [];
    browser.page.on("console", (message) => {
      lines.push(message.text());
      console.log(message.text());
    });
    await browser.page.goto(`${url}/core_page.html`);
    const asked = process.argv.slice(3);
    const answer = await browser.page.evaluate((args) => {
      window.start_worker("core_worker.js");
      return window.ask_worker({arguments: args});
    }, ["--no-colors=true", ...asked]);
    console.log(`exit code ${answer.code}, files ${answer.files}`, answer.error ?? "");
    assert.equal(answer.error, undefined);
    assert.equal(answer.code, 0);
    assert.ok(answer.files > 10, "the databases were on OPFS");
    if (asked.length === 0) {
      const passed = /test cases:\s*\d+ \|\s*(\d+) passed \|\s*0 failed/.exec(lines.join("\n"));
      assert.ok(passed !== null && Number(passed[1]) >= kTestsLeast, "doctest says how many passed");
    }
  } finally {
    await browser.close();
  }
});
