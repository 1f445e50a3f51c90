/** An entry of its own: whoever reads files needs none of the readers of formats. */
export { documentText, type DocumentText } from './document-text.js';
