// SPDX-License-Identifier: Apache-2.0
// The names of the files that the module finds open (client/device_files.h, wasm/opfs_device_files.h); SQLite
// and the shell open no others.

/** @param {string} name @returns {string[]} a database and what it needs besides its own file */
export const database_files = (name) => [name, `${name}-wal`, `${name}-journal`];

export const kFolder = "banso";
export const kFiles = [...database_files("app.db"), "vault", "device.sealed", "preferences"];
