// SPDX-License-Identifier: Apache-2.0
#include "shared/store/office/office_schema.h"

#include <array>

#include "shared/store/sqlite/migrations.h"

namespace banso {
namespace {

constexpr std::int32_t kApplicationId = 0x424E534F;  // "BNSO"

Status make_version_1(Database& database) {
  return database.execute(
      "CREATE TABLE office_meta(key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;"

      // One narrow row per accepted change, in the order of acceptance. `needed`: see
      // supersession.h. Scanned by the feed, hence apart from the bytes.
      "CREATE TABLE log(server_seq INTEGER PRIMARY KEY, scope INTEGER NOT NULL,"
      " replica INTEGER NOT NULL, seq INTEGER NOT NULL, needed INTEGER NOT NULL,"
      " superseded_at INTEGER NOT NULL, size INTEGER NOT NULL, receipt BLOB NOT NULL,"
      " mark BLOB NOT NULL, id BLOB NOT NULL);"
      "CREATE UNIQUE INDEX log_id ON log(id);"
      "CREATE INDEX log_scope ON log(scope);"
      "CREATE TABLE body(server_seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL);"

      // Numbers of scopes, in the order of their first change.
      "CREATE TABLE scope(no INTEGER PRIMARY KEY, tier INTEGER NOT NULL, id BLOB NOT NULL,"
      " born INTEGER NOT NULL, replica INTEGER NOT NULL);"

      // `tip` is the id of the change `seq`, the highest that was judged.
      "CREATE TABLE replica(no INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, device BLOB NOT NULL,"
      " seq INTEGER NOT NULL, tip BLOB NOT NULL, judged INTEGER NOT NULL,"
      " forked INTEGER NOT NULL);"

      // Where a record lives: the scope and number of its first change, and a bit for each tier
      // that it was written in. `touch` has the later changes of the record.
      "CREATE TABLE record(id BLOB PRIMARY KEY, scope INTEGER NOT NULL, born INTEGER NOT NULL,"
      " tiers INTEGER NOT NULL) WITHOUT ROWID;"
      "CREATE TABLE touch(record BLOB NOT NULL, server_seq INTEGER NOT NULL,"
      " PRIMARY KEY(record, server_seq)) WITHOUT ROWID;"

      // Which change replaced which write (by its position) of which, and parents named before they
      // came.
      "CREATE TABLE replacement(parent INTEGER NOT NULL, position INTEGER NOT NULL,"
      " child INTEGER NOT NULL, PRIMARY KEY(parent, position, child)) WITHOUT ROWID;"
      "CREATE TABLE awaited(parent BLOB NOT NULL, child INTEGER NOT NULL,"
      " PRIMARY KEY(parent, child)) WITHOUT ROWID;"

      // Copies of what was refused; without bytes where there is no room for them.
      "CREATE TABLE refused(no INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,"
      " device BLOB NOT NULL, replica BLOB NOT NULL, seq INTEGER NOT NULL, at_ms INTEGER NOT NULL,"
      " code TEXT NOT NULL, why TEXT NOT NULL, bytes BLOB);"
      "CREATE INDEX refused_device ON refused(device);");
}

// Of the changes that replaced a write, only the last one counts. Those before it stay counted as
// needed: a first sync sends them, as it did until now.
Status make_version_2(Database& database) {
  return database.execute(
      "CREATE TABLE last_replacement(parent INTEGER NOT NULL, position INTEGER NOT NULL,"
      " child INTEGER NOT NULL, PRIMARY KEY(parent, position)) WITHOUT ROWID;"
      "INSERT INTO last_replacement SELECT parent, position, max(child) FROM replacement"
      " GROUP BY parent, position;"
      "DROP TABLE replacement;"
      "ALTER TABLE last_replacement RENAME TO replacement;");
}

}  // namespace

Status migrate_office(Database& database) {
  static constexpr std::array<Migration, 2> kMigrations{make_version_1, make_version_2};
  return migrate(database, kApplicationId, kMigrations);
}

}  // namespace banso
