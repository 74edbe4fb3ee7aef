// The suites that run in both extension hosts; import yours here.
export {};
