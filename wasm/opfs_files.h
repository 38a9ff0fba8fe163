// SPDX-License-Identifier: Apache-2.0
// The files that the worker opened (Module.opfs), as wasm/opfs_files.js gives them to C++. `file`
// is the number that find() gave. Positions and sizes are doubles: exact up to 2^53, and JavaScript
// has nothing else.
#pragma once

extern "C" {

enum OpfsOutcome { kOpfsDone = 0, kOpfsNoSpace = 1, kOpfsBroken = 2 };

int banso_opfs_find(const char* name);                            // -1: no file has this name
int banso_opfs_read(int file, void* to, int count, double from);  // bytes read; -1: failed
int banso_opfs_write(int file, const void* from, int count, double to);  // an OpfsOutcome
int banso_opfs_truncate(int file, double size);                          // an OpfsOutcome
int banso_opfs_flush(int file);                                          // an OpfsOutcome
double banso_opfs_size(int file);                                        // -1: failed
}
