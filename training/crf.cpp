// Trains a linear-chain CRF with AdaGrad and feature dropout.
//   g++ -O3 -march=native -ffast-math -std=c++20 -o crf crf.cpp
//   crf CORPUS WEIGHTS EPOCHS RATE DROPOUT SEED [HELD-OUT-FOLD FOLDS]
// CORPUS and WEIGHTS are the binary files of train.ts. The articles of a held-out fold are left out, to tune on.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <vector>

constexpr int T = 12;  // tags
constexpr int P = 16;  // a row of weights, padded for the vector unit
using Row = float[P];

struct Sequence {
  int article, length;
  std::vector<uint8_t> tags;
  std::vector<uint8_t> edges;
  std::vector<int32_t> ends;
  std::vector<int32_t> rows;
};

static uint64_t state = 1;
static uint32_t next() {
  state ^= state << 13; state ^= state >> 7; state ^= state << 17;
  return uint32_t(state >> 32);
}

static bool allowed(int from, int to) { return to < 3 || to % 2 == 0 || from == to || from == to - 1; }

struct Model {
  int features, edges;
  std::vector<float> weight, square, edgeWeight, edgeSquare;
  Model(int f, int e) : features(f), edges(e), weight(size_t(f) * P), square(size_t(f) * P, 1e-8f),
    edgeWeight(size_t(e + 1) * T * T), edgeSquare(size_t(e + 1) * T * T, 1e-8f) {}
};

static int readInt(FILE* file) { int32_t value; if (fread(&value, 4, 1, file) != 1) exit(2); return value; }
template <class V> static void readAll(FILE* file, std::vector<V>& out, size_t n) {
  out.resize(n); if (n && fread(out.data(), sizeof(V), n, file) != n) exit(2);
}

// One step on one passage; returns its negative log likelihood.
static double step(Model& m, const Sequence& s, float rate, double dropout) {
  static std::vector<int32_t> rows, ends;
  static std::vector<float> emit, edge, alpha, beta, post;
  const int n = s.length;
  const uint32_t keepBelow = uint32_t((1 - dropout) * 4294967295.0);
  rows.clear(); ends.resize(n);
  for (int i = 0, k = 0; i < n; i++) {
    for (; k < s.ends[i]; k++) if (dropout == 0 || next() <= keepBelow) rows.push_back(s.rows[k]);
    ends[i] = rows.size();
  }
  emit.assign(size_t(n) * P, 0); edge.assign(size_t(n) * T * T, 0); alpha.assign(size_t(n) * T, 0); beta.assign(size_t(n) * T, 0); post.assign(size_t(n) * P, 0);
  for (int i = 0, k = 0; i < n; i++) {
    float* e = &emit[size_t(i) * P];
    for (; k < ends[i]; k++) { const float* w = &m.weight[size_t(rows[k]) * P]; for (int t = 0; t < P; t++) e[t] += w[t]; }
    float most = e[0]; for (int t = 1; t < T; t++) most = std::max(most, e[t]);
    for (int t = 0; t < T; t++) e[t] = std::exp(e[t] - most);
  }
  for (int i = 1; i < n; i++) {
    const float* a = m.edgeWeight.data(); const float* b = &m.edgeWeight[size_t(s.edges[i] + 1) * T * T]; float* x = &edge[size_t(i) * T * T];
    for (int k = 0; k < T * T; k++) x[k] = std::exp(a[k] + b[k]);
    for (int f = 0; f < T; f++) for (int t = 0; t < T; t++) if (!allowed(f, t)) x[f * T + t] = 0;
  }
  float z = 0;
  for (int t = 0; t < T; t++) { alpha[t] = t >= 3 && t % 2 ? 0 : emit[t]; z += alpha[t]; }
  for (int t = 0; t < T; t++) alpha[t] /= z;
  for (int i = 1; i < n; i++) {
    float* a = &alpha[size_t(i) * T]; const float* p = a - T; const float* x = &edge[size_t(i) * T * T];
    for (int f = 0; f < T; f++) for (int t = 0; t < T; t++) a[t] += p[f] * x[f * T + t];
    z = 0; for (int t = 0; t < T; t++) { a[t] *= emit[size_t(i) * P + t]; z += a[t]; }
    for (int t = 0; t < T; t++) a[t] /= z;
  }
  for (int t = 0; t < T; t++) beta[size_t(n - 1) * T + t] = 1;
  for (int i = n - 1; i > 0; i--) {
    float eb[T]; for (int t = 0; t < T; t++) eb[t] = emit[size_t(i) * P + t] * beta[size_t(i) * T + t];
    float* b = &beta[size_t(i - 1) * T]; const float* x = &edge[size_t(i) * T * T]; z = 0;
    for (int f = 0; f < T; f++) { float sum = 0; for (int t = 0; t < T; t++) sum += x[f * T + t] * eb[t]; b[f] = sum; z += sum; }
    for (int t = 0; t < T; t++) b[t] /= z;
  }
  double loss = 0;
  for (int i = 0; i < n; i++) {
    float* p = &post[size_t(i) * P]; z = 0;
    for (int t = 0; t < T; t++) { p[t] = alpha[size_t(i) * T + t] * beta[size_t(i) * T + t]; z += p[t]; }
    for (int t = 0; t < T; t++) p[t] /= z;
    loss -= std::log(std::max(p[s.tags[i]], 1e-12f));
    p[s.tags[i]] -= 1;
  }
  for (int i = 1; i < n; i++) {
    float* x = &edge[size_t(i) * T * T]; z = 0;
    for (int f = 0; f < T; f++) for (int t = 0; t < T; t++) { float& v = x[f * T + t]; v *= alpha[size_t(i - 1) * T + f] * emit[size_t(i) * P + t] * beta[size_t(i) * T + t]; z += v; }
    for (int k = 0; k < T * T; k++) {
      const float g = x[k] / z - (k == s.tags[i - 1] * T + s.tags[i]);
      if (std::fabs(g) < 1e-3f) continue;
      for (int side = 0; side < 2; side++) {
        const size_t at = (side ? size_t(s.edges[i] + 1) * T * T : 0) + k;
        m.edgeSquare[at] += g * g; m.edgeWeight[at] -= rate * g / std::sqrt(m.edgeSquare[at]);
      }
    }
  }
  for (int i = 0, k = 0; i < n; i++) {
    const float* g = &post[size_t(i) * P]; float most = 0; for (int t = 0; t < T; t++) most = std::max(most, std::fabs(g[t]));
    if (most < 3e-3f) { k = ends[i]; continue; }
    for (; k < ends[i]; k++) {
      float* w = &m.weight[size_t(rows[k]) * P]; float* q = &m.square[size_t(rows[k]) * P];
      for (int t = 0; t < P; t++) { q[t] += g[t] * g[t]; w[t] -= rate * g[t] / std::sqrt(q[t]); }
    }
  }
  return loss;
}

int main(int argc, char** argv) {
  if (argc < 7) return 2;
  FILE* file = fopen(argv[1], "rb"); if (!file) return 2;
  const int epochs = atoi(argv[3]); const float rate = atof(argv[4]); const double dropout = atof(argv[5]);
  state = 88172645463325252ull + atoi(argv[6]);
  const int fold = argc > 8 ? atoi(argv[7]) : -1, folds = argc > 8 ? atoi(argv[8]) : 1;
  const int features = readInt(file), edges = readInt(file), count = readInt(file);
  std::vector<Sequence> sequences;
  long tokens = 0;
  for (int i = 0; i < count; i++) {
    Sequence s; s.article = readInt(file); s.length = readInt(file); const int rows = readInt(file);
    readAll(file, s.tags, s.length); readAll(file, s.edges, s.length); readAll(file, s.ends, s.length); readAll(file, s.rows, rows);
    if (s.article < 0 || s.article % folds == fold) continue;
    tokens += s.length; sequences.push_back(std::move(s));
  }
  fclose(file);
  Model m(features, edges);
  std::vector<int> order(sequences.size()); std::iota(order.begin(), order.end(), 0);
  for (int epoch = 1; epoch <= epochs; epoch++) {
    for (size_t i = order.size() - 1; i > 0; i--) std::swap(order[i], order[next() % (i + 1)]);
    double loss = 0; for (int i : order) loss += step(m, sequences[i], rate, dropout);
    fprintf(stderr, "epoch %d: %.4f nats a unit\n", epoch, loss / tokens);
  }
  FILE* out = fopen(argv[2], "wb"); if (!out) return 2;
  for (int f = 0; f < features; f++) fwrite(&m.weight[size_t(f) * P], 4, T, out);
  fwrite(m.edgeWeight.data(), 4, m.edgeWeight.size(), out);
  fclose(out);
}
