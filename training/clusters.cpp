// Groups words that stand beside the same words: exchange clustering by the likelihood of pairs of groups.
//   g++ -O3 -march=native -ffast-math -std=c++20 -o clusters clusters.cpp
//   clusters TOKENS GROUPS ROUNDS OUT
// TOKENS holds the words of running text as 32-bit numbers below the size of the vocabulary; OUT gets a group a line.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <numeric>
#include <vector>

static double xlogx(double x) { return x <= 0 ? 0 : x * std::log(x); }

int main(int argc, char** argv) {
  if (argc < 5) return 2;
  std::vector<int> tokens;
  FILE* in = fopen(argv[1], "rb");
  if (!in) return 2;
  for (int token; fread(&token, 4, 1, in) == 1;) tokens.push_back(token);
  fclose(in);
  const int words = *std::max_element(tokens.begin(), tokens.end()) + 1, groups = atoi(argv[2]), rounds = atoi(argv[3]);
  std::vector<std::vector<std::pair<int, int>>> after(words), before(words);
  std::vector<int> count(words), twice(words);
  std::map<std::pair<int, int>, int> pairs;
  for (size_t i = 0; i < tokens.size(); i++) { count[tokens[i]]++; if (i) pairs[{tokens[i - 1], tokens[i]}]++; }
  for (auto& [pair, n] : pairs) {
    if (pair.first == pair.second) { twice[pair.first] = n; continue; }
    after[pair.first].push_back({pair.second, n});
    before[pair.second].push_back({pair.first, n});
  }
  std::vector<int> order(words), group(words);
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return count[a] > count[b]; });
  for (int i = 0; i < words; i++) group[order[i]] = i % groups;
  std::vector<double> size(groups), joint(size_t(groups) * groups), right(groups), left(groups);
  auto move = [&](int word, int to, int sign) {
    size[to] += sign * count[word];
    joint[to * groups + to] += sign * twice[word];
    for (auto& [other, n] : after[word]) joint[to * groups + group[other]] += sign * n;
    for (auto& [other, n] : before[word]) joint[group[other] * groups + to] += sign * n;
  };
  for (size_t i = 0; i < tokens.size(); i++) {
    size[group[tokens[i]]]++;
    if (i) joint[group[tokens[i - 1]] * groups + group[tokens[i]]]++;
  }
  for (int round = 0, moved = words; round < rounds && moved > words / 200; round++) {
    moved = 0;
    for (int word : order) {
      const int from = group[word];
      move(word, from, -1);
      std::vector<int> rights, lefts;
      for (auto& [other, n] : after[word]) { if (right[group[other]] == 0) rights.push_back(group[other]); right[group[other]] += n; }
      for (auto& [other, n] : before[word]) { if (left[group[other]] == 0) lefts.push_back(group[other]); left[group[other]] += n; }
      double best = -1e300;
      for (int to = 0; to < groups; to++) {
        double gain = -2 * (xlogx(size[to] + count[word]) - xlogx(size[to]));
        for (int g : rights) if (g != to) gain += xlogx(joint[to * groups + g] + right[g]) - xlogx(joint[to * groups + g]);
        for (int g : lefts) if (g != to) gain += xlogx(joint[g * groups + to] + left[g]) - xlogx(joint[g * groups + to]);
        const double own = right[to] + left[to] + twice[word];
        gain += xlogx(joint[to * groups + to] + own) - xlogx(joint[to * groups + to]);
        if (gain > best) { best = gain; group[word] = to; }
      }
      for (int g : rights) right[g] = 0;
      for (int g : lefts) left[g] = 0;
      move(word, group[word], 1);
      if (group[word] != from) moved++;
    }
    fprintf(stderr, "round %d: %d moved\n", round + 1, moved);
  }
  FILE* out = fopen(argv[4], "w");
  if (!out) return 2;
  for (int word = 0; word < words; word++) fprintf(out, "%d\n", group[word]);
  fclose(out);
}
