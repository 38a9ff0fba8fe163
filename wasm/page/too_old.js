// SPDX-License-Identifier: Apache-2.0
// Runs only in browsers that know no modules, so it is written as they can read it.
document.addEventListener("DOMContentLoaded", function () {
  document.getElementById("splash").hidden = true;
  document.getElementById("unsupported").hidden = false;
});
