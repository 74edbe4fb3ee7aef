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

constexpr int T = 23;  // states
constexpr int P = 16;  // roles: columns of weights, some shared by states
static int roleOf[T];
static bool mayBegin[T];
struct Way { int from, to; };
static std::vector<Way> ways;

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

struct Model {
  int features, edges;
  std::vector<float> weight, square, edgeWeight, edgeSquare;
  Model(int f, int e) : features(f), edges(e), weight(size_t(f) * P), square(size_t(f) * P, 1e-8f),
    edgeWeight((e + 1) * ways.size()), edgeSquare((e + 1) * ways.size(), 1e-8f) {}
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
  const int W = ways.size();
  emit.assign(size_t(n) * T, 0); edge.assign(size_t(n) * W, 0); alpha.assign(size_t(n) * T, 0); beta.assign(size_t(n) * T, 0); post.assign(size_t(n) * P, 0);
  for (int i = 0, k = 0; i < n; i++) {
    float e[P] = {};
    for (; k < ends[i]; k++) { const float* w = &m.weight[size_t(rows[k]) * P]; for (int r = 0; r < P; r++) e[r] += w[r]; }
    float most = e[0]; for (int r = 1; r < P; r++) most = std::max(most, e[r]);
    for (int r = 0; r < P; r++) e[r] = std::exp(e[r] - most);
    for (int t = 0; t < T; t++) emit[size_t(i) * T + t] = e[roleOf[t]];
  }
  for (int i = 1; i < n; i++) {
    const float* a = m.edgeWeight.data(); const float* b = &m.edgeWeight[size_t(s.edges[i] + 1) * W]; float* x = &edge[size_t(i) * W];
    for (int k = 0; k < W; k++) x[k] = std::exp(a[k] + b[k]);
  }
  float z = 0;
  for (int t = 0; t < T; t++) { alpha[t] = mayBegin[t] ? emit[t] : 0; z += alpha[t]; }
  for (int t = 0; t < T; t++) alpha[t] /= z;
  for (int i = 1; i < n; i++) {
    float* a = &alpha[size_t(i) * T]; const float* p = a - T; const float* x = &edge[size_t(i) * W];
    for (int k = 0; k < W; k++) a[ways[k].to] += p[ways[k].from] * x[k];
    z = 0; for (int t = 0; t < T; t++) { a[t] *= emit[size_t(i) * T + t]; z += a[t]; }
    for (int t = 0; t < T; t++) a[t] /= z;
  }
  for (int t = 0; t < T; t++) beta[size_t(n - 1) * T + t] = 1;
  for (int i = n - 1; i > 0; i--) {
    float eb[T]; for (int t = 0; t < T; t++) eb[t] = emit[size_t(i) * T + t] * beta[size_t(i) * T + t];
    float* b = &beta[size_t(i - 1) * T]; const float* x = &edge[size_t(i) * W]; z = 0;
    for (int k = 0; k < W; k++) b[ways[k].from] += x[k] * eb[ways[k].to];
    for (int t = 0; t < T; t++) z += b[t];
    for (int t = 0; t < T; t++) b[t] /= z;
  }
  double loss = 0;
  for (int i = 0; i < n; i++) {
    float p[T]; z = 0;
    for (int t = 0; t < T; t++) { p[t] = alpha[size_t(i) * T + t] * beta[size_t(i) * T + t]; z += p[t]; }
    float* q = &post[size_t(i) * P];
    for (int t = 0; t < T; t++) q[roleOf[t]] += p[t] / z;
    loss -= std::log(std::max(q[roleOf[s.tags[i]]], 1e-12f));
    q[roleOf[s.tags[i]]] -= 1;
  }
  for (int i = 1; i < n; i++) {
    float* x = &edge[size_t(i) * W]; z = 0;
    for (int k = 0; k < W; k++) { const Way w = ways[k]; x[k] *= alpha[size_t(i - 1) * T + w.from] * emit[size_t(i) * T + w.to] * beta[size_t(i) * T + w.to]; z += x[k]; }
    for (int k = 0; k < W; k++) {
      const float g = x[k] / z - (ways[k].from == s.tags[i - 1] && ways[k].to == s.tags[i]);
      if (std::fabs(g) < 1e-3f) continue;
      for (int side = 0; side < 2; side++) {
        const size_t at = (side ? size_t(s.edges[i] + 1) * W : 0) + k;
        m.edgeSquare[at] += g * g; m.edgeWeight[at] -= rate * g / std::sqrt(m.edgeSquare[at]);
      }
    }
  }
  for (int i = 0, k = 0; i < n; i++) {
    const float* g = &post[size_t(i) * P]; float most = 0; for (int r = 0; r < P; r++) most = std::max(most, std::fabs(g[r]));
    if (most < 3e-3f) { k = ends[i]; continue; }
    for (; k < ends[i]; k++) {
      float* w = &m.weight[size_t(rows[k]) * P]; float* q = &m.square[size_t(rows[k]) * P];
      for (int r = 0; r < P; r++) { q[r] += g[r] * g[r]; w[r] -= rate * g[r] / std::sqrt(q[r]); }
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
  for (int& role : roleOf) role = readInt(file);
  for (bool& may : mayBegin) may = readInt(file) != 0;
  ways.resize(readInt(file));
  for (Way& way : ways) { way.from = readInt(file); way.to = readInt(file); }
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
  // The last half of the epochs weigh alike: a mean wanders less than the last state.
  std::vector<float> sum(m.weight.size()), edgeSum(m.edgeWeight.size());
  int summed = 0;
  for (int epoch = 1; epoch <= epochs; epoch++) {
    for (size_t i = order.size() - 1; i > 0; i--) std::swap(order[i], order[next() % (i + 1)]);
    double loss = 0; for (int i : order) loss += step(m, sequences[i], rate, dropout);
    if (epoch * 2 > epochs) {
      summed++;
      for (size_t i = 0; i < sum.size(); i++) sum[i] += m.weight[i];
      for (size_t i = 0; i < edgeSum.size(); i++) edgeSum[i] += m.edgeWeight[i];
    }
    fprintf(stderr, "epoch %d: %.4f nats a unit\n", epoch, loss / tokens);
  }
  FILE* out = fopen(argv[2], "wb"); if (!out) return 2;
  for (size_t i = 0; i < sum.size(); i++) m.weight[i] = sum[i] / summed;
  for (size_t i = 0; i < edgeSum.size(); i++) m.edgeWeight[i] = edgeSum[i] / summed;
  fwrite(m.weight.data(), 4, m.weight.size(), out);
  fwrite(m.edgeWeight.data(), 4, m.edgeWeight.size(), out);
  fclose(out);
}
