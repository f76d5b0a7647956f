export { default } from '../scripts/eslint.tools.mjs';
