// SPDX-License-Identifier: Apache-2.0
#include "shared/base/check.h"
#include "shared/codec/cbor.h"
#include "shared/codec/cbor_major.h"

namespace banso {

void CborWriter::head(unsigned major, std::uint64_t argument) {
  std::uint8_t buffer[9];
  std::size_t size_bytes = 1;
  unsigned info = 0;
  if (argument < cbor::kInfoOneByte) {
    info = static_cast<unsigned>(argument);
  } else {
    unsigned log2_width = 0;
    while (log2_width < 3 && argument >> (8U << log2_width) != 0) ++log2_width;
    info = cbor::kInfoOneByte + log2_width;
    const std::size_t width = std::size_t{1} << log2_width;
    for (std::size_t i = 0; i < width; ++i) {
      buffer[1 + i] = static_cast<std::uint8_t>(argument >> 8 * (width - 1 - i));
    }
    size_bytes += width;
  }
  buffer[0] = static_cast<std::uint8_t>(major << 5 | info);
  to_.insert(to_.end(), buffer, buffer + size_bytes);
}

void CborWriter::uint(std::uint64_t value) {
  CHECK(value <= cbor::kArgumentMax);
  head(cbor::kUnsigned, value);
}

void CborWriter::integer(std::int64_t value) {
  if (value >= 0) {
    head(cbor::kUnsigned, static_cast<std::uint64_t>(value));
  } else {
    head(cbor::kNegative, ~static_cast<std::uint64_t>(value));  // -1 - value
  }
}

void CborWriter::bytes(ByteView value) {
  head(cbor::kBytes, value.size());
  append(to_, value);
}

void CborWriter::text(std::string_view value) {
  head(cbor::kText, value.size());
  append(to_, as_bytes(value));
}

void CborWriter::boolean(bool value) { to_.push_back(value ? cbor::kTrue : cbor::kFalse); }
void CborWriter::null() { to_.push_back(cbor::kNull); }
void CborWriter::array(std::size_t count) { head(cbor::kArray, count); }
void CborWriter::map(std::size_t count) { head(cbor::kMap, count); }
void CborWriter::raw(ByteView encoded) { append(to_, encoded); }

}  // namespace banso
