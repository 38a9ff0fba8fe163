// SPDX-License-Identifier: Apache-2.0
// Linked with --wrap=sqlite3mc_cipher_index: whatever cipher is asked for, it is the browser's
// (shared/store/sqlite/database.cpp).
extern "C" {

int __real_sqlite3mc_cipher_index(const char* name);

int __wrap_sqlite3mc_cipher_index(const char*) { return __real_sqlite3mc_cipher_index("chacha20"); }
}
