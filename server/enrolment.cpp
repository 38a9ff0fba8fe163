// SPDX-License-Identifier: Apache-2.0
#include "server/enrolment.h"

#include <array>

namespace banso {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kSelectorLetters = 4;
constexpr std::size_t kLetters = 12;

// The letters without what people put between them; nothing when it cannot be a code.
std::optional<std::string> letters_of(std::string_view typed) {
  std::string letters;
  for (char letter : typed) {
    if (letter == '-' || letter == ' ') continue;
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    if (letter == 'O') letter = '0';
    if (letter == 'I' || letter == 'L') letter = '1';
    if (kAlphabet.find(letter) == std::string_view::npos) return std::nullopt;
    letters += letter;
    if (letters.size() > kLetters) return std::nullopt;
  }
  if (letters.size() != kLetters) return std::nullopt;
  return letters;
}

Hash secret_hash(std::string_view letters) {
  return sha256({as_bytes("banso enrolment "), as_bytes(letters)});
}

}  // namespace

Result<std::string> new_enrolment_code(Database& database, Env& env, const RecordId& worker,
                                       std::int64_t lifetime_ms) {
  // Codes whose time is over make room for their names; a million names and a few codes at a time.
  TRY_VOID(database.run("DELETE FROM server_enrolment_code WHERE ends_ms <= ?", env.now_ms()));
  for (int tries = 0; tries < 32; ++tries) {
    std::array<std::uint8_t, kLetters> dice{};
    env.random(dice);
    std::string letters;
    for (const std::uint8_t die : dice) letters += kAlphabet[die % kAlphabet.size()];
    const Hash hash = secret_hash(letters);
    TRY_VOID(database.run(
        "INSERT OR IGNORE INTO server_enrolment_code(selector, secret_hash, worker, made_ms,"
        " ends_ms) VALUES(?, ?, ?, ?, ?)",
        std::string_view(letters).substr(0, kSelectorLetters), ByteView(hash), worker, env.now_ms(),
        env.now_ms() + lifetime_ms));
    if (database.rows_changed() == 1) {
      return letters.substr(0, 4) + "-" + letters.substr(4, 4) + "-" + letters.substr(8);
    }
  }
  return fail(ErrorCode::full, "too many enrolment codes are open");
}

Result<std::optional<RecordId>> use_enrolment_code(Database& database, Env& env,
                                                   std::string_view typed) {
  const auto letters = letters_of(typed);
  if (!letters) return std::optional<RecordId>();
  const std::string_view selector = std::string_view(*letters).substr(0, kSelectorLetters);
  std::optional<RecordId> worker;
  {
    Query query =
        TRY(database.query("SELECT secret_hash, worker FROM server_enrolment_code"
                           " WHERE selector = ? AND ends_ms > ? AND wrong_guesses < ?"));
    query->bind_all(selector, env.now_ms(), kWrongGuessesMax);
    if (!TRY(query->step())) return std::optional<RecordId>();
    if (equal_in_constant_time(secret_hash(*letters), query->blob(0))) {
      worker = TRY(query->id<RecordId>(1));
    }
  }
  if (worker) {
    TRY_VOID(database.run("DELETE FROM server_enrolment_code WHERE selector = ?", selector));
  } else {
    TRY_VOID(database.run(
        "UPDATE server_enrolment_code SET wrong_guesses = wrong_guesses + 1 WHERE selector = ?",
        selector));
  }
  return worker;
}

}  // namespace banso
