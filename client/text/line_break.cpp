// SPDX-License-Identifier: Apache-2.0
#include "client/text/line_break.h"

#include <algorithm>
#include <array>

#include "client/text/break_places.h"
#include "client/text/character_class.h"
#include "client/text/lossy_utf8.h"

namespace banso::client {
namespace {

bool is_blank(const Cluster& cluster) { return cluster.is_space || cluster.is_newline; }

class LineBreaker {
 public:
  LineBreaker(std::string_view text, const LineLimits& limits, const Advance& advance)
      : limits_(limits), advance_(advance), clusters_(clusters_of(text, advance)) {}

  std::vector<TextLine> lines() {
    std::size_t first = 0;
    do {
      const std::size_t next = next_line(first);
      lines_.push_back(line_of(first, next));
      if (lines_.size() == limits_.lines_max) {
        if (!std::all_of(from(next), clusters_.cend(), is_blank)) cut(first);
        return std::move(lines_);
      }
      first = next;
    } while (first < clusters_.size());
    // Behind the last newline the text goes on with an empty line.
    if (!clusters_.empty() && clusters_.back().is_newline) {
      lines_.push_back(line_of(first, first));
    }
    return std::move(lines_);
  }

 private:
  std::vector<Cluster>::const_iterator from(std::size_t place) const {
    return clusters_.begin() + static_cast<std::ptrdiff_t>(place);
  }

  // The first cluster of the line behind the one that begins with `first`.
  std::size_t next_line(std::size_t first) const {
    // The last place for each degree of willingness; `first` where there is none.
    std::array<std::size_t, 3> places = {first, first, first};
    float width = 0;
    for (std::size_t at = first; at < clusters_.size(); ++at) {
      const Cluster& cluster = clusters_[at];
      if (at != first) {
        if (cluster.before == Willing::must) return at;
        places[static_cast<std::size_t>(cluster.before)] = at;
      }
      width += cluster.advance;
      if (is_blank(cluster) || width <= limits_.width || at == first) continue;
      for (const Willing willing : {Willing::gladly, Willing::inside}) {
        const std::size_t place = places[static_cast<std::size_t>(willing)];
        if (place != first) return place;
      }
      return at;
    }
    return clusters_.size();
  }

  TextLine line_of(std::size_t first, std::size_t next) const {
    while (next > first && is_blank(clusters_[next - 1])) --next;
    TextLine line;
    line.begin = first < clusters_.size() ? clusters_[first].begin : end_of_text();
    line.end = next > first ? clusters_[next - 1].end : line.begin;
    for (std::size_t at = first; at < next; ++at) line.width += clusters_[at].advance;
    return line;
  }

  std::size_t end_of_text() const { return clusters_.empty() ? 0 : clusters_.back().end; }

  // Fills the last line again, with as much as leaves room for "…".
  void cut(std::size_t first) {
    const float ellipsis = advance_(kEllipsis);
    std::size_t next = first;
    float width = ellipsis;
    while (next < clusters_.size() && !clusters_[next].is_newline &&
           width + clusters_[next].advance <= limits_.width) {
      width += clusters_[next++].advance;
    }
    lines_.back() = line_of(first, next);
    lines_.back().width += ellipsis;
    lines_.back().is_cut = true;
  }

  LineLimits limits_;
  const Advance& advance_;
  std::vector<Cluster> clusters_;
  std::vector<TextLine> lines_;
};

}  // namespace

std::vector<TextLine> break_lines(std::string_view text, const LineLimits& limits,
                                  const Advance& advance) {
  return LineBreaker(text, limits, advance).lines();
}

float text_width(std::string_view text, const Advance& advance) {
  float width = 0;
  for (const Cluster& cluster : clusters_of(text, advance)) width += cluster.advance;
  return width;
}

float text_height(const std::vector<TextLine>& lines, float line_height) {
  return static_cast<float>(lines.size()) * line_height;
}

}  // namespace banso::client
