// SPDX-License-Identifier: Apache-2.0
#include "shared/codec/page.h"

#include <libdeflate.h>

#include <algorithm>
#include <memory>

#include "shared/base/check.h"

namespace banso {
namespace {

struct Deleter {
  void operator()(libdeflate_compressor* it) const { libdeflate_free_compressor(it); }
  void operator()(libdeflate_decompressor* it) const { libdeflate_free_decompressor(it); }
};

// Records shrink to a quarter or less; a first guess that is too small costs a second run.
constexpr std::size_t kUsualRatio = 6;

}  // namespace

Bytes deflate(ByteView plain, int level) {
  CHECK(level >= 1 && level <= 12);
  const std::unique_ptr<libdeflate_compressor, Deleter> compressor(
      libdeflate_alloc_compressor(level));
  CHECK(compressor != nullptr);
  Bytes packed(libdeflate_zlib_compress_bound(compressor.get(), plain.size()));
  const std::size_t size_bytes = libdeflate_zlib_compress(
      compressor.get(), plain.data(), plain.size(), packed.data(), packed.size());
  CHECK(size_bytes != 0);
  packed.resize(size_bytes);
  return packed;
}

Result<Bytes> inflate(ByteView packed, std::size_t unpacked_bytes_max) {
  const std::unique_ptr<libdeflate_decompressor, Deleter> decompressor(
      libdeflate_alloc_decompressor());
  CHECK(decompressor != nullptr);
  Bytes plain(std::min(packed.size() * kUsualRatio, unpacked_bytes_max));
  while (true) {
    std::size_t read_bytes = 0;
    std::size_t plain_bytes = 0;
    const libdeflate_result result =
        libdeflate_zlib_decompress_ex(decompressor.get(), packed.data(), packed.size(),
                                      plain.data(), plain.size(), &read_bytes, &plain_bytes);
    if (result == LIBDEFLATE_SUCCESS) {
      if (read_bytes != packed.size()) return fail(ErrorCode::corrupt, "bytes behind a page's end");
      plain.resize(plain_bytes);
      return plain;
    }
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE) return fail(ErrorCode::corrupt, "a damaged page");
    if (plain.size() == unpacked_bytes_max) {
      return fail(ErrorCode::too_large, "a page that unpacks to more than is allowed");
    }
    // What a failed run left behind is not kept: assign, so that nothing is copied.
    const std::size_t next_bytes = std::min(plain.size() * 4, unpacked_bytes_max);
    plain.clear();
    plain.resize(next_bytes);
  }
}

}  // namespace banso
