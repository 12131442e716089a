/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'jsdom',
  // phasekit is published as ES modules, which Jest loads only after Babel: the one setting that phasekit needs.
  transformIgnorePatterns: ['/node_modules/(?!phasekit/)'],
}
