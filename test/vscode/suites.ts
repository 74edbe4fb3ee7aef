// The suites that run in both extension hosts; import yours here.
import './findings.suite';
import './quickFixes.suite';
import './commands.suite';
