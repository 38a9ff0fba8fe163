// SPDX-License-Identifier: Apache-2.0
#include "client/session/json.h"

#include <charconv>

#include "client/text/lossy_utf8.h"
#include "shared/base/utf8.h"

namespace banso::client {
namespace {

class JsonReader {
 public:
  explicit JsonReader(std::string_view text) : text_(text) {}

  bool value(JsonValue& to, int depth) {
    skip_blanks();
    switch (at_ < text_.size() ? text_[at_] : '\0') {
      case '{':
        to.type = JsonValue::Type::object;
        return items(to, depth, '}');
      case '[':
        to.type = JsonValue::Type::list;
        return items(to, depth, ']');
      case '"':
        to.type = JsonValue::Type::text;
        return string(to.text);
      case 't':
        to.type = JsonValue::Type::flag;
        return word("true");
      case 'f':
        to.type = JsonValue::Type::flag;
        return word("false");
      case 'n':
        return word("null");
      default:
        to.type = JsonValue::Type::number;
        return number(to.integer);
    }
  }

  bool at_end() {
    skip_blanks();
    return at_ == text_.size();
  }

 private:
  bool take(char wanted) {
    if (at_ == text_.size() || text_[at_] != wanted) return false;
    ++at_;
    return true;
  }

  bool word(std::string_view wanted) {
    if (text_.substr(at_, wanted.size()) != wanted) return false;
    at_ += wanted.size();
    return true;
  }

  void skip_blanks() {
    at_ = text_.find_first_not_of(" \t\r\n", at_);
    if (at_ == std::string_view::npos) at_ = text_.size();
  }

  // Of a list or an object.
  bool items(JsonValue& to, int depth, char end) {
    if (depth == kJsonDepthMax) return false;
    ++at_;
    skip_blanks();
    if (take(end)) return true;
    do {
      if (end == '}') {
        skip_blanks();
        if (!string(to.keys.emplace_back())) return false;
        skip_blanks();
        if (!take(':')) return false;
      }
      if (!value(to.items.emplace_back(), depth + 1)) return false;
      skip_blanks();
    } while (take(','));
    return take(end);
  }

  bool string(std::string& to) {
    if (!take('"')) return false;
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (c == '"') return true;
      if (static_cast<unsigned char>(c) < 0x20) return false;
      if (c != '\\') {
        to += c;
      } else if (!escaped(to)) {
        return false;
      }
    }
    return false;
  }

  // What stands behind a backslash.
  bool escaped(std::string& to) {
    constexpr std::string_view kLetters = "\"\\/bfnrt";
    constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
    if (take('u')) return escaped_point(to);
    const std::size_t which = at_ < text_.size() ? kLetters.find(text_[at_]) : kLetters.npos;
    if (which == kLetters.npos) return false;
    to += kMeant[which];
    ++at_;
    return true;
  }

  bool escaped_point(std::string& to) {
    std::optional<char32_t> point = hex_unit();
    if (!point) return false;
    if (*point >= 0xD800 && *point < 0xDC00) {
      if (!word("\\u")) return false;
      const std::optional<char32_t> low = hex_unit();
      if (!low || *low < 0xDC00 || *low > 0xDFFF) return false;
      point = 0x10000 + ((*point - 0xD800) << 10) + (*low - 0xDC00);
    } else if (*point >= 0xDC00 && *point <= 0xDFFF) {
      return false;
    }
    append_code_point(to, *point);
    return true;
  }

  std::optional<char32_t> hex_unit() {
    const std::string_view digits = text_.substr(at_, 4);
    std::uint32_t unit = 0;
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, unit, 16);
    if (digits.size() != 4 || read.ec != std::errc() || read.ptr != end) return std::nullopt;
    at_ += 4;
    return static_cast<char32_t>(unit);
  }

  bool digits() {
    const std::size_t from = at_;
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
    return at_ > from;
  }

  bool number(std::optional<std::int64_t>& to) {
    const std::size_t from = at_;
    take('-');
    if (!take('0') && !digits()) return false;
    bool is_whole = true;
    if (take('.')) {
      is_whole = false;
      if (!digits()) return false;
    }
    if (take('e') || take('E')) {
      is_whole = false;
      if (!take('+')) take('-');
      if (!digits()) return false;
    }
    std::int64_t whole = 0;
    const auto read = std::from_chars(text_.data() + from, text_.data() + at_, whole);
    if (is_whole && read.ec == std::errc()) to = whole;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
  for (std::size_t i = keys.size(); i > 0; --i) {
    if (keys[i - 1] == key) return &items[i - 1];
  }
  return nullptr;
}

std::string JsonValue::text_of(std::string_view key) const {
  const JsonValue* found = find(key);
  return found != nullptr ? found->text : std::string();
}

std::optional<std::int64_t> JsonValue::integer_of(std::string_view key) const {
  const JsonValue* found = find(key);
  return found != nullptr ? found->integer : std::nullopt;
}

std::optional<JsonValue> parse_json(std::string_view text) {
  JsonValue value;
  JsonReader reader(text);
  if (!is_valid_utf8(text) || !reader.value(value, 0) || !reader.at_end()) return std::nullopt;
  return value;
}

std::string json_text(std::string_view text) {
  constexpr char kHex[] = "0123456789abcdef";
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const ReadPoint read = read_code_point(text, at);
    at += read.size;
    if (read.point < 0x20) {
      out += "\\u00";
      out += kHex[read.point >> 4];
      out += kHex[read.point & 0xF];
      continue;
    }
    if (read.point == U'"' || read.point == U'\\') out += '\\';
    append_code_point(out, read.point);
  }
  return out + '"';
}

}  // namespace banso::client
