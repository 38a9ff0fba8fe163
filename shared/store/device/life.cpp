// SPDX-License-Identifier: Apache-2.0
#include "shared/store/device/life.h"

#include <algorithm>

namespace banso {

namespace {

template <std::size_t kSize>
Status read_array(ByteView from, std::array<std::uint8_t, kSize>& to) {
  if (from.size() != kSize) return fail(ErrorCode::corrupt, "the device's life row is damaged");
  std::copy(from.begin(), from.end(), to.begin());
  return {};
}

}  // namespace

void start_new_life(Env& env, Life& life) {
  life.replica = new_id<ReplicaId>(env);
  life.seq = 0;
  life.prev = ChangeId{};
}

Status create_life(Database& database, Env& env) {
  TRY_VOID(
      database.execute("CREATE TABLE IF NOT EXISTS life(only INTEGER PRIMARY KEY CHECK(only=1),"
                       " replica BLOB, seq INTEGER, prev BLOB, lamport INTEGER, epoch BLOB,"
                       " cursor INTEGER, mark BLOB, head INTEGER, head_mark BLOB, first INTEGER, "
                       "offer_after INTEGER, offer_upto INTEGER,"
                       " scopes BLOB)"));
  if (TRY(database.integer("SELECT count(*) FROM life")).value_or(0) > 0) return {};
  Life life;
  start_new_life(env, life);
  return store_life(database, life);
}

Result<Life> load_life(Database& database) {
  Query row =
      TRY(database.query("SELECT replica,seq,prev,lamport,epoch,cursor,mark,offer_after,offer_upto,"
                         "scopes,head,head_mark,first FROM life"));
  if (!TRY(row->step())) return fail(ErrorCode::corrupt, "the device's life row is missing");
  Life life;
  TRY_VOID(read_array(row->blob(0), life.replica.raw));
  life.seq = static_cast<std::uint64_t>(row->integer(1));
  TRY_VOID(read_array(row->blob(2), life.prev.raw));
  life.lamport = static_cast<std::uint64_t>(row->integer(3));
  TRY_VOID(read_array(row->blob(4), life.epoch.raw));
  life.cursor = static_cast<std::uint64_t>(row->integer(5));
  TRY_VOID(read_array(row->blob(6), life.mark));
  life.offer_after = row->integer(7);
  life.offer_upto = row->integer(8);
  TRY_VOID(read_array(row->blob(9), life.scopes));
  life.head = static_cast<std::uint64_t>(row->integer(10));
  TRY_VOID(read_array(row->blob(11), life.head_mark));
  life.first = static_cast<std::uint64_t>(row->integer(12));
  return life;
}

Status store_life(Database& database, const Life& life) {
  return database.run(
      "INSERT OR REPLACE INTO life(only,replica,seq,prev,lamport,epoch,cursor,mark,offer_after,"
      "offer_upto,scopes,head,head_mark,first) VALUES(1,?,?,?,?,?,?,?,?,?,?,?,?,?)",
      life.replica, life.seq, life.prev, life.lamport, life.epoch, life.cursor, ByteView(life.mark),
      life.offer_after, life.offer_upto, ByteView(life.scopes), life.head, ByteView(life.head_mark),
      life.first);
}

}  // namespace banso
